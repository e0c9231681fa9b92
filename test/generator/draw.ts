import type { CellRef } from "../../src/model/cell";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { shifted, sideBySide, stacked, unmerged, type Variant } from "../variants";
import type { Budget } from "./budget";
import { type Drawing, type DrawnFact, factsOf, snapshotOf } from "./drawing";
import { drawTable, type HowPrinted } from "./draw-table";
import { withFormulas } from "./formulas";
import { fitted, type Layout } from "./layout";
import { FURTHER_LAYOUTS } from "./layouts/further/index";
import { fujian } from "./layouts/fujian";
import { jiangxi } from "./layouts/jiangxi";
import { national } from "./layouts/national";
import { ningxia } from "./layouts/ningxia";
import { shaanxi } from "./layouts/shaanxi";

/** The layouts that have a profile. */
export const LAYOUTS = [fujian, jiangxi, national, ningxia, shaanxi] as const satisfies readonly Layout[];

export type DrawnProfile = (typeof LAYOUTS)[number]["id"];

/** All layouts, those without a profile behind the others. */
export const EVERY_LAYOUT: readonly Layout[] = [...LAYOUTS, ...FURTHER_LAYOUTS];

export const layoutOf = (id: string): Layout => {
  const found = EVERY_LAYOUT.find((layout) => layout.id === id);
  if (!found) throw new Error(`No such layout: ${id}`);
  return found;
};

export interface DrawOptions extends HowPrinted {
  /** Totals as formulas with their results. */
  readonly formulas: boolean;
}

const DEFAULTS: DrawOptions = { stores: "printed", formulas: false };

/** A budget as a workbook in one layout: always the same for the same budget. */
export const draw = (budget: Budget, id: string, options: Partial<DrawOptions> = {}): Drawing =>
  drawWith(budget, layoutOf(id), options);

/** The same in a layout that is in no list. */
export function drawWith(budget: Budget, layout: Layout, options: Partial<DrawOptions> = {}): Drawing {
  const { traits, enrich, before, tables, paged, after } = layout;
  const fit = fitted(enrich ? enrich(budget) : budget, traits);
  const { formulas, ...how } = { ...DEFAULTS, ...options };
  const drawn = tables(fit).map((spec) => drawTable(fit, spec, how));
  const sheets = paged ? paged(drawn) : drawn;
  return { sheets: [...before(fit), ...(formulas ? withFormulas(sheets) : sheets), ...after(fit)] };
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
