import type { Catalogue } from "../model/catalogue";
import { YearCatalogue } from "./year-catalogue";

const catalogues = new Map<number, Catalogue>();

/** The classification of one budget year. The same year gives the same object. */
export function catalogueOf(year: number): Catalogue {
  const known = catalogues.get(year);
  if (known) return known;
  const catalogue = new YearCatalogue(year);
  catalogues.set(year, catalogue);
  return catalogue;
}
