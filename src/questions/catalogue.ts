import { importOfficialList, type OfficialImport } from "../catalogue/index";
import type { WorkbookSnapshot } from "../model/snapshot";

/** Reads the official classification of a year from all sheets of a workbook. */
export const importCatalogue = ({ sheets }: WorkbookSnapshot, year: number): OfficialImport =>
  importOfficialList(sheets, year);
