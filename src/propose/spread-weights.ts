import type { TargetWeights } from "../model/profile";
import type { Indicator, Level1 } from "../model/target";

/**
 * The points of each first level over its rows, in whole numbers; the first rows get what is left over. Without 满意度 its
 * points go to 效益.
 */
export function withWeights(indicators: readonly Indicator[], weights: TargetWeights): readonly Indicator[] {
  const rowsOf = (level: Level1): readonly Indicator[] => indicators.filter(({ level1 }) => level1.value === level);
  const points: Partial<Record<Level1, number>> = rowsOf("cost").length > 0 ? weights.withCost : weights.withoutCost;
  const pointsOf = (level: Level1): number =>
    (points[level] ?? 0) +
    (level === "benefit" && rowsOf("satisfaction").length === 0 ? (points.satisfaction ?? 0) : 0);
  return indicators.map((indicator) => {
    const level = indicator.level1.value;
    if (!level) return indicator;
    const rows = rowsOf(level);
    const share = Math.floor(pointsOf(level) / rows.length);
    const value = share + (rows.indexOf(indicator) < pointsOf(level) % rows.length ? 1 : 0);
    return { ...indicator, weight: { value, raw: String(value), origin: "library" } };
  });
}
