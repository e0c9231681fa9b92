import { coreIndicatorsNamed } from "../catalogue/indicators/index";
import type { Severity } from "../model/finding";
import { dimensionOf } from "../model/measure-unit";
import { type Indicator, unitOf } from "../model/target";
import { expectedDirection, isSatisfaction, isShare } from "./indicator-words";
import { expectedUnit, invertedTimes, mixedUnits } from "./unit-words";

/** The name tells whether more or less is better, and a value is given. */
export const hasDirection = (indicator: Indicator): boolean =>
  !isSatisfaction(indicator) && indicator.value.value.kind === "amount" && expectedDirection(indicator) !== undefined;

interface DirectionFault {
  readonly expected: string;
  readonly severity: Severity;
  readonly isExact: boolean;
}

/** A ceiling of a quantity may be meant: that is only a hint. */
export function directionFault(indicator: Indicator): DirectionFault | undefined {
  if (!hasDirection(indicator)) return undefined;
  const { value } = indicator.value;
  const expected = expectedDirection(indicator);
  if (value.kind !== "amount" || expected === undefined || value.op === undefined) return undefined;
  if (value.op === "=") {
    const isPartial = isShare(indicator.name.value) && unitOf(indicator) === "%" && Number(value.decimal) < 100;
    return isPartial && expected === "≥" ? { expected, severity: "info", isExact: true } : undefined;
  }
  const isUpper = value.op === "≤" || value.op === "<";
  if (isUpper === (expected === "≤")) return undefined;
  const mayBeCeiling = indicator.level2.value === "quantity" && expected === "≥";
  return { expected, severity: mayBeCeiling ? "info" : "warning", isExact: false };
}

interface UnitFault {
  readonly what: string;
  readonly expected?: string;
  readonly isHint: boolean;
}

/** What is wrong with the unit of a value; undefined where nothing is, or where no unit is written. */
export function unitFault(indicator: Indicator): UnitFault | undefined {
  const {
    name,
    nameUnit,
    level2,
    value: { value },
  } = indicator;
  const unit = unitOf(indicator);
  if (unit === undefined || isSatisfaction(indicator)) return undefined;
  const inverted = invertedTimes(unit);
  if (inverted !== undefined) return { what: `次序颠倒，疑应为“${inverted}”`, expected: inverted, isHint: false };
  const mixed = mixedUnits(unit);
  const scale = unit.slice(0, unit.length - (mixed?.join("").length ?? 0));
  if (mixed)
    return {
      what: `混用“${mixed[0]}”和“${mixed[1]}”，疑应为“${scale}${mixed[0]}”或“${scale}${mixed[1]}”`,
      isHint: true,
    };
  const written = value.kind === "amount" || value.kind === "range" ? value.unit : undefined;
  if (nameUnit !== undefined && written !== undefined && written !== nameUnit) {
    return { what: `与指标名称括号中的“${nameUnit}”不一致`, expected: nameUnit, isHint: false };
  }
  // money under 数量 has a rule of its own
  if (level2.value === "quantity" && dimensionOf(unit) === "money") return undefined;
  if (coreIndicatorsNamed(name.value).some((known) => known.unit === unit)) return undefined;
  const expected = expectedUnit(name.value, unit);
  return expected === undefined ? undefined : { what: `与指标名称不相符，通常为${expected}`, expected, isHint: false };
}
