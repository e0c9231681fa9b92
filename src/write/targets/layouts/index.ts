import type { RegionProfile } from "../../../model/profile";
import type { TargetKind, TargetLayoutId } from "../../../model/target";
import type { TargetLayout } from "../layout";
import { fujian } from "./fujian";
import { jiangxi } from "./jiangxi";
import { ministry2015 } from "./ministry-2015";
import { ministry2021 } from "./ministry-2021";
import { ningxia } from "./ningxia";
import { shaanxi } from "./shaanxi";
import { shaanxiSpecialFund } from "./shaanxi-special-fund";
import { shaanxiUnit } from "./shaanxi-unit";

/** Every layout a form can be written in. */
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

/** The layout of a kind of form in a region; the only known form of a whole unit is that of 陕西. */
export function layoutForRegion(kind: TargetKind, region: RegionProfile["targetLayout"]): TargetLayout {
  if (kind === "unit") return shaanxiUnit;
  if (region === "national") return ministry2021;
  return kind === "special-fund" && region === "shaanxi" ? shaanxiSpecialFund : targetLayout(region);
}
