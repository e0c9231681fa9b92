import { append } from "../model/append";
import type { Area } from "../model/cell";
import { largest } from "../model/extremes";
import { nameOfForm, type TargetForm } from "../model/target";
import type { PlannedCell, SheetPlan } from "../model/write";
import { adaptForm } from "../forms/draw/adapt";
import { layOut } from "../forms/draw/lay-out";
import type { TargetLayout } from "../forms/layouts/layout";
import { targetLayout } from "../forms/layouts/index";

/** Blank rows between two forms of a sheet. */
const GAP = 2;

/** The sheet of our own with the forms, and what the chosen layout could not hold. */
export interface TargetSheetPlan {
  readonly plan: SheetPlan;
  /** Where each form stands on the sheet, in the order given. */
  readonly places: readonly Area[];
  /** By form: what has no place in the layout and is not on the sheet. Empty lists are left out. */
  readonly lost: readonly { readonly form: string; readonly what: readonly string[] }[];
}

/** Forms below each other in one layout; a form the layout is not made for takes one of its own kind. */
export function planTargetSheet(
  forms: readonly TargetForm[],
  layout: TargetLayout,
  name = "绩效目标表",
): TargetSheetPlan {
  const used = forms.map((form) => layoutFor(form, layout));
  const columns = largest(
    used.map(({ widths }) => widths.length),
    0,
  );
  const widest = used.find(({ widths }) => widths.length === columns) ?? layout;
  const cells: PlannedCell[] = [];
  const merges: Area[] = [];
  const heights: Record<number, number> = {};
  const places: Area[] = [];
  const lost: { form: string; what: readonly string[] }[] = [];
  let top = 1;
  for (const [i, form] of forms.entries()) {
    const own = used[i] ?? layout;
    const adapted = adaptForm(form, own);
    const laid = layOut(own.draw(adapted.form), widest.widths.slice(0, own.widths.length), top);
    append(cells, laid.cells);
    append(merges, laid.merges);
    Object.assign(heights, laid.heights);
    places.push(laid.area);
    if (adapted.lost.length > 0) lost.push({ form: nameOfForm(form), what: adapted.lost });
    top = laid.area.bottom + 1 + GAP;
  }
  const orientation = used.some((each) => each.orientation === "landscape") ? "landscape" : "portrait";
  return {
    plan: {
      kind: "targets",
      name,
      cells,
      merges,
      widths: widest.widths,
      heights,
      print: { orientation, fitToWidth: true },
    },
    places,
    lost,
  };
}

/** A unit form is no project form: each goes into a layout of its kind. */
function layoutFor(form: TargetForm, wanted: TargetLayout): TargetLayout {
  if (form.kind === "unit") return wanted.kind === "unit" ? wanted : targetLayout("shaanxi-unit");
  return wanted.kind !== "unit" ? wanted : targetLayout(form.layout === "shaanxi-unit" ? "shaanxi" : form.layout);
}
