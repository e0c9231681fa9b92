import type { MoneyPart, TargetForm, TargetGoal, TargetKind, TargetLayoutId, TargetScheme } from "../../model/target";
import type { FormRow } from "../draw/lay-out";

/** A layout of performance forms: how it is told from the others, what it has a place for, and how it is drawn. */
export interface TargetLayout {
  readonly id: TargetLayoutId;
  /** For lists: 福建：项目绩效目标表（五列）. */
  readonly name: string;
  /** Forms read in it are of this kind. Projects and special funds can be written in each other's; the whole unit is neither. */
  readonly kind: TargetKind;
  readonly scheme: TargetScheme;
  /** Labels that stand in this layout, matched against every text of the form; each adds its weight. */
  readonly signs: readonly { readonly label: RegExp; readonly weight: number }[];
  /** Widths of the columns in characters; the form has as many columns. */
  readonly widths: readonly number[];
  readonly orientation: "portrait" | "landscape";
  readonly room: LayoutRoom;
  /** The rows of the form, title first. The form fits: nothing in it lacks a place. */
  readonly draw: (form: TargetForm) => readonly FormRow[];
}

/** What a layout has a place for. */
interface LayoutRoom {
  readonly year: boolean;
  readonly department: boolean;
  readonly implementer: boolean;
  readonly attribute: boolean;
  readonly period: boolean;
  readonly remark: boolean;
  readonly money: readonly MoneyPart[];
  readonly goals: readonly TargetGoal["scope"][];
  readonly mediumValue: boolean;
  readonly weight: boolean;
  readonly indicatorRemark: boolean;
}

/** The amounts of one period by source, in the order of the form. */
export const parts = (
  period: MoneyPart["period"],
  sources: readonly MoneyPart["source"][],
  level?: NonNullable<MoneyPart["level"]>,
): readonly MoneyPart[] => sources.map((source) => ({ period, source, ...(level && { level }) }));
