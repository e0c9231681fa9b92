import * as v from "valibot";
import type { LedgerUnit, Score, ScorePart } from "../model/ledger";

const points = v.pipe(v.number("应为数"), v.minValue(0, "不能是负数"));
const rule = v.pipe(v.string(), v.regex(/^[A-Z](?:\d{2}|\*)$/, "规则编号形如 N15，整组写作 N*"));

/** The points of a bureau: nothing in the product knows any by itself. */
export const Scoring = v.strictObject({
  满分: v.optional(points, 100),
  项: v.pipe(
    v.array(
      v.strictObject({
        名称: v.pipe(v.string(), v.minLength(1, "要有名称")),
        分值: points,
        规则: v.pipe(v.array(rule), v.minLength(1, "至少一条规则")),
        每错扣: v.optional(points, 0),
        每提醒扣: v.optional(points, 0),
        最多扣: v.optional(points),
      }),
    ),
    v.minLength(1, "至少一项"),
  ),
  等级: v.optional(v.array(v.strictObject({ 等级: v.string(), 下限: v.number("应为数") })), []),
  一票否决: v.optional(v.array(rule), []),
  未评估: v.optional(v.picklist(["不扣", "扣一半"], "只能是“不扣”或“扣一半”"), "不扣"),
});

export type ScoringScheme = v.InferOutput<typeof Scoring>;

/** The points of a unit, each part with the rules that cost it: a score that nobody can retrace is worth nothing. */
export function scoreOf(unit: LedgerUnit, scheme: ScoringScheme): Score {
  const parts = scheme.项.map((each) => partOf(unit, each, scheme));
  const open = unit.findings.filter(({ severity, waived }) => severity === "error" && waived === undefined);
  const isOut = open.some(({ code }) => covers(scheme.一票否决, code));
  const whole = scheme.项.reduce((sum, each) => sum + each.分值, 0);
  const share = parts.reduce((sum, each) => sum + each.points, 0);
  const total = isOut || whole === 0 ? 0 : rounded((share / whole) * scheme.满分);
  const grade = [...scheme.等级].sort((a, b) => b.下限 - a.下限).find((each) => total >= each.下限)?.等级;
  return { points: total, ...(grade !== undefined && { grade }), parts };
}

function partOf(unit: LedgerUnit, part: ScoringScheme["项"][number], { 未评估 }: ScoringScheme): ScorePart {
  const { 名称: name, 分值: of, 规则: rules, 每错扣, 每提醒扣, 最多扣 = of } = part;
  const own = unit.findings.filter(({ code, waived }) => waived === undefined && covers(rules, code));
  // a fault of a rule that is rolled up, or that tells of one cause, is one finding already
  const lost = own.reduce(
    (sum, { severity }) => sum + (severity === "error" ? 每错扣 : severity === "warning" ? 每提醒扣 : 0),
    0,
  );
  const unjudged = unit.rules.skipped.filter((each) => covers(rules, each.rule)).length;
  const half = 未评估 === "扣一半" ? (unjudged * 每错扣) / 2 : 0;
  const costly = own.filter(
    ({ severity }) => (severity === "error" ? 每错扣 : severity === "warning" ? 每提醒扣 : 0) > 0,
  );
  return {
    name,
    points: rounded(of - Math.min(lost + half, 最多扣, of)),
    of,
    lostBy: [...new Set(costly.map(({ code }) => code))].sort(),
  };
}

const covers = (rules: readonly string[], code: string): boolean =>
  rules.some((each) => each === code || (each.endsWith("*") && code.startsWith(each.slice(0, -1))));

/** To a tenth of a point. */
const rounded = (value: number): number => Math.round(value * 10) / 10;
