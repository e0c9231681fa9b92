import type { TargetKind, TargetLayoutId, TargetScheme } from "../../model/target";
import type { TargetLayout } from "./layout";
import { fujian } from "./fujian";
import { jiangxi } from "./jiangxi";
import { ministry2015 } from "./ministry-2015";
import { ministry2021 } from "./ministry-2021";
import { ningxia } from "./ningxia";
import { shaanxi } from "./shaanxi";
import { shaanxiSpecialFund } from "./shaanxi-special-fund";
import { shaanxiUnit } from "./shaanxi-unit";

/** Every layout that is known by its signs and that a form can be written in. */
export const TARGET_LAYOUTS: readonly TargetLayout[] = [
  fujian,
  jiangxi,
  ministry2015,
  ministry2021,
  ningxia,
  shaanxi,
  shaanxiSpecialFund,
  shaanxiUnit,
];

export const targetLayout = (id: TargetLayoutId): TargetLayout =>
  TARGET_LAYOUTS.find((layout) => layout.id === id) ?? ministry2021;

/** Signs that must add up before a form counts as one of a region. */
const LEAST_WEIGHT = 4;

/** The layout a form comes closest to; the ministry form of its scheme when it resembles none. */
export function layoutOf(kind: TargetKind, scheme: TargetScheme | undefined, texts: readonly string[]): TargetLayout {
  const fitting = TARGET_LAYOUTS.filter((layout) => layout.kind === kind);
  const scored = fitting.map((layout) => ({
    layout,
    weight: weightOf(layout, texts) + (layout.scheme === scheme ? 1 : 0),
  }));
  const best = scored.sort((a, b) => b.weight - a.weight)[0];
  if (best && (best.weight >= LEAST_WEIGHT || kind !== "project")) return best.layout;
  return scheme === "2015" ? ministry2015 : ministry2021;
}

const weightOf = ({ signs }: TargetLayout, texts: readonly string[]): number =>
  signs.reduce((sum, { label, weight }) => sum + (texts.some((text) => label.test(text)) ? weight : 0), 0);
