import { type MeasureDimension, dimensionOf, KNOWN_UNITS, splitScale } from "../model/measure-unit";
import { bareText } from "./targets";

/** Units of time from short to long: a rate counts the shorter in the longer. */
const TIMES: readonly string[] = ["秒", "分钟", "小时", "天", "日", "周", "月", "个月", "季度", "年"];

/** 天/小时 → 小时/天: the longer time stands above the shorter. */
export function invertedTimes(unit: string): string | undefined {
  const [above = "", below = "", ...more] = unit.split("/");
  const [first, second] = [TIMES.indexOf(splitScale(above).base), TIMES.indexOf(splitScale(below).base)];
  return more.length === 0 && first > second && second >= 0 ? `${below}/${above}` : undefined;
}

/** 次件 → 次 and 件: two units of counting run together, which is no unit of its own. */
export function mixedUnits(unit: string): readonly [string, string] | undefined {
  const { base } = splitScale(unit);
  if (KNOWN_UNITS.includes(base) || !/^\p{Script=Han}{2,4}$/u.test(base)) return undefined;
  for (let at = 1; at < base.length; at++) {
    const [left, right] = [base.slice(0, at), base.slice(at)];
    if ([left, right].every((part) => /^(?:count|people)$/.test(dimensionOf(part) ?? ""))) return [left, right];
  }
  return undefined;
}

interface NameSense {
  readonly name: RegExp;
  /** Where the words mean something else. */
  readonly except: RegExp;
  readonly fits: readonly MeasureDimension[];
  readonly expected: string;
}

/** What the last words of a name demand of the unit. */
const SENSES: readonly NameSense[] = [
  {
    name: /(?:率|比例|比重|占比)$/,
    except: /频率|汇率|速率|功率|利用小时/,
    fits: ["percent"],
    expected: "%",
  },
  { name: /面积$/, except: /^$/, fits: ["area"], expected: "平方米" },
  { name: /(?:人数|人次)$/, except: /^$/, fits: ["people", "count"], expected: "人、人次" },
  {
    name: /(?:时间|时长|时限|工期|周期|天数|恢复时效|响应时效|处理时效)$/,
    except: /及时|准时|按时/,
    fits: ["time", "percent"],
    expected: "天、小时、分钟等时间单位",
  },
  { name: /(?:金额|总额|成本|费用|单价|经费)$/, except: /节约|控制/, fits: ["money", "percent"], expected: "元、万元" },
  { name: /(?:得分|评分|分数)$/, except: /^$/, fits: ["score"], expected: "分" },
];

/** What the unit should be, when it does not fit the name: 恢复时间 in 个. Composed units count by their first part. */
export function expectedUnit(name: string, unit: string): string | undefined {
  const sense = SENSES.find((each) => each.name.test(bareText(name)) && !each.except.test(name));
  if (!sense) return undefined;
  const [first = unit] = unit.split("/");
  const dimension = dimensionOf(first);
  if (dimension === undefined) return isNoUnitAtAll(first) ? sense.expected : undefined;
  return sense.fits.includes(dimension) ? undefined : sense.expected;
}

/** 零故障: what is counted stands in the place of a unit. */
const isNoUnitAtAll = (unit: string): boolean => /^(?:故障|投诉|事故|差错|失误|违规|中断)$/.test(unit);
