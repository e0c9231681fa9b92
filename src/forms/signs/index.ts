import type { TargetKind, TargetScheme } from "../../model/target";
import { fujian } from "./fujian";
import { jiangxi } from "./jiangxi";
import type { LayoutSigns } from "./layout";
import { ministry2015 } from "./ministry-2015";
import { ministry2021 } from "./ministry-2021";
import { ningxia } from "./ningxia";
import { shaanxi } from "./shaanxi";
import { shaanxiSpecialFund } from "./shaanxi-special-fund";
import { shaanxiUnit } from "./shaanxi-unit";

export const LAYOUT_SIGNS: readonly LayoutSigns[] = [
  fujian,
  jiangxi,
  ministry2015,
  ministry2021,
  ningxia,
  shaanxi,
  shaanxiSpecialFund,
  shaanxiUnit,
];

/** Signs that must add up before a form counts as one of a region. */
const LEAST_WEIGHT = 4;

/** The layout a form comes closest to; the ministry form of its scheme when it resembles none. */
export function layoutOf(kind: TargetKind, scheme: TargetScheme | undefined, texts: readonly string[]): LayoutSigns {
  const fitting = LAYOUT_SIGNS.filter((layout) => layout.kind === kind);
  const scored = fitting.map((layout) => ({
    layout,
    weight: weightOf(layout, texts) + (layout.scheme === scheme ? 1 : 0),
  }));
  const best = scored.sort((a, b) => b.weight - a.weight)[0];
  if (best && (best.weight >= LEAST_WEIGHT || kind !== "project")) return best.layout;
  return scheme === "2015" ? ministry2015 : ministry2021;
}

const weightOf = ({ signs }: LayoutSigns, texts: readonly string[]): number =>
  signs.reduce((sum, { label, weight }) => sum + (texts.some((text) => label.test(text)) ? weight : 0), 0);
