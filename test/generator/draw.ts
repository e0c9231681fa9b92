import type { CellRef } from "../../src/model/cell";
import type { ProfileId } from "../../src/model/profile";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { shifted, sideBySide, stacked, unmerged, type Variant } from "../variants";
import type { Budget } from "./budget";
import { type Drawing, type DrawnFact, factsOf, snapshotOf } from "./drawing";
import { type DrawOptions, drawTable } from "./draw-table";
import { fitted, type Layout } from "./layout";
import { fujian } from "./layouts/fujian";
import { jiangxi } from "./layouts/jiangxi";
import { national } from "./layouts/national";
import { ningxia } from "./layouts/ningxia";
import { shaanxi } from "./layouts/shaanxi";

export const LAYOUTS: readonly Layout[] = [fujian, jiangxi, national, ningxia, shaanxi];

export const layoutOf = (id: ProfileId): Layout => {
  const found = LAYOUTS.find((layout) => layout.id === id);
  if (!found) throw new Error(`No such layout: ${id}`);
  return found;
};

const DEFAULTS: DrawOptions = { stores: "printed", formulas: false };

/** A budget as the workbook of a region: always the same for the same budget. */
export function draw(budget: Budget, id: ProfileId, options: Partial<DrawOptions> = {}): Drawing {
  const layout = layoutOf(id);
  const fit = fitted(budget, layout.traits);
  const tables = layout.tables(fit).map((spec) => drawTable(fit, spec, { ...DEFAULTS, ...options }));
  return { sheets: [...layout.before(fit), ...tables, ...layout.after(fit)] };
}

/** Ways in which the same workbook may stand on its sheets. */
export const ARRANGEMENTS = {
  shifted: (snapshot: WorkbookSnapshot): Variant => shifted(snapshot, 3, 2),
  stacked: (snapshot: WorkbookSnapshot): Variant => stacked(snapshot, 2),
  sideBySide: (snapshot: WorkbookSnapshot): Variant => sideBySide(snapshot, 2),
  unmerged,
} as const;

export type Arrangement = keyof typeof ARRANGEMENTS;

/** The drawing as a snapshot, with every number in the place where it stands then. */
export function arranged(
  drawing: Drawing,
  arrangement?: Arrangement,
): { readonly snapshot: WorkbookSnapshot; readonly facts: readonly (DrawnFact & { readonly cell: CellRef })[] } {
  const facts = factsOf(drawing);
  const plain = snapshotOf(drawing);
  if (!arrangement) return { snapshot: plain, facts };
  const { snapshot, moved } = ARRANGEMENTS[arrangement](plain);
  return { snapshot, facts: facts.map((fact) => ({ ...fact, cell: moved(fact.cell) })) };
}
