import type { TargetForm, TargetGoal, MoneyPart, TargetLayoutId, TargetScheme } from "../../model/target";
import type { FormRow } from "../draw/lay-out";

/** A layout of performance forms: what it has a place for, and how it is drawn. */
export interface TargetLayout {
  readonly id: TargetLayoutId;
  /** For lists: 福建：项目绩效目标表（五列）. */
  readonly name: string;
  /** The forms it can hold: a unit form is no project form. */
  readonly holds: "project" | "unit";
  readonly scheme: TargetScheme;
  /** Widths of the columns in characters; the form has as many columns. */
  readonly widths: readonly number[];
  readonly orientation: "portrait" | "landscape";
  readonly room: LayoutRoom;
  /** The rows of the form, title first. The form fits: nothing in it lacks a place. */
  readonly draw: (form: TargetForm) => readonly FormRow[];
}

/** What a layout has a place for. */
export interface LayoutRoom {
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
