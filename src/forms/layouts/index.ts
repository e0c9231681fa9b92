import type { TargetLayoutId } from "../../model/target";
import type { TargetLayout } from "./layout";
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
