import type { TargetKind, TargetLayoutId, TargetScheme } from "../../model/target";

/** How one layout is told from the others. Data only. */
export interface LayoutSigns {
  readonly id: TargetLayoutId;
  readonly kind: TargetKind;
  readonly scheme: TargetScheme;
  /** Labels that stand in this layout, matched against every text of the form; each adds its weight. */
  readonly signs: readonly { readonly label: RegExp; readonly weight: number }[];
}
