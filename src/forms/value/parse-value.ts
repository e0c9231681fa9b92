import { GRADES, type GradeScale, type RangeValue, type TargetValue } from "../../model/target-value";
import { beginsWithComparator, printOp, readComparator } from "./comparator";
import { printDate, readDate } from "./date";
import { foldValue } from "./fold";
import { readFormula } from "./formula";
import { isKnownUnit, measuresIn, readCounted, readMeasure } from "./measure";

/** ≥【待填】%: a value we left open. */
const GAP = /【待填[^【】]*】/u;
const NONE = /^(?:无|没有|不涉及|不适用|暂无|\/|-+)$/u;
const RANGE = /^(?<from>[^~至到-]+)(?:~|-|至|到)(?<to>.+)$/u;

/** Reads the text of a value cell. Every text has a value; what fits no form of the grammar is `text`. */
export function parseValue(raw: string): TargetValue {
  const folded = foldValue(raw);
  const value = readOnce(folded);
  if (value && isStable(value)) return value;
  const formula = readFormula(folded);
  return { kind: "text", text: raw.trim(), numbers: measuresIn(folded), ...(formula && { formula }) };
}

function readOnce(folded: string): TargetValue | undefined {
  if (folded === "" || GAP.test(folded)) return { kind: "blank" };
  if (NONE.test(folded)) return { kind: "none" };
  return readDate(folded) ?? readAmount(folded) ?? readRange(folded) ?? readGrade(folded) ?? readPhrase(folded);
}

/** A reading counts only if it says the same when it is written: “2025年” beside 完成 is no number of years. */
const isStable = (value: TargetValue): boolean =>
  JSON.stringify(readOnce(foldValue(printValue(value)))) === JSON.stringify(value);

function readAmount(folded: string): TargetValue | undefined {
  const percent = folded.replace(/百分之(\d+(?:\.\d+)?)/u, "$1%");
  const bare = percent.replace(/^\((.*)\)$/u, "$1");
  const compared = readComparator(bare);
  const measure = compared && readCounted(compared.rest);
  if (!measure) return undefined;
  const { op, isApproximate } = compared;
  const isZero = /^[=]?零/u.test(bare);
  return {
    kind: "amount",
    op: op ?? (isZero ? "=" : undefined),
    ...measure,
    ...(isApproximate ? { isApproximate: true } : {}),
  };
}

/**
 * One number in a phrase: 居民参与率不低于95%, 满意率100%, 组织培训不少于3次. A comparator promises it, or a rate right
 * before it; with two numbers or a comma the phrase says more than one value.
 */
function readPhrase(folded: string): TargetValue | undefined {
  if (measuresIn(folded).length !== 1 || /[,，;；。]|(?:19|20)\d\d年/u.test(folded)) return undefined;
  const digit = folded.search(/\d/u);
  for (let start = 0; start < digit; start++) {
    const name = folded.slice(0, start);
    if (name !== "" && !NAME.test(name)) return undefined;
    if (beginsWithComparator(folded.slice(start))) return eachTime(name, readAmount(folded.slice(start)));
  }
  const name = folded.slice(0, digit);
  return RATE.test(name) || EACH.test(name) ? eachTime(name, readAmount(folded.slice(digit))) : undefined;
}

const NAME = /^[\p{Script=Han}A-Za-z()/、]{1,24}$/u;
const RATE = /(?:率|度|性|比例|比重)$/u;
const EACH = /^每(?<time>年度?|季度|个?月|周|[天日])$/u;

/** 每季度不少于2次 → 2次/季度 */
function eachTime(name: string, value: TargetValue | undefined): TargetValue | undefined {
  const time = EACH.exec(name)?.groups?.["time"]?.replace(/^个|(?<=年)度$/gu, "");
  if (time === undefined || value?.kind !== "amount" || value.unit === undefined) return value;
  return { ...value, unit: `${value.unit}/${time}` };
}

/** 3-5天, 95%~98%, 3至5天 */
function readRange(folded: string): RangeValue | undefined {
  const groups = RANGE.exec(folded.replace(/^控制在/u, "").replace(/(?:之间|范围内)$/u, ""))?.groups;
  const from = groups && readMeasure(groups["from"] ?? "");
  const to = groups && readMeasure(groups["to"] ?? "");
  if (!from || !to || (from.unit !== undefined && from.unit !== to.unit)) return undefined;
  return { kind: "range", from: from.decimal, to: to.decimal, unit: to.unit };
}

/** 优, 优（90分以上）, 定性：良好 */
function readGrade(folded: string): TargetValue | undefined {
  const [, grade = "", limit] = /^(?:=|为|定性[:：]?)?([^()]+?)(?:\(([^()]+)\))?$/u.exec(folded) ?? [];
  const scales = Object.entries(GRADES) as [GradeScale, readonly string[]][];
  const scale = scales.find(([, grades]) => grades.includes(grade))?.[0];
  if (scale === undefined || limit === undefined) return scale && { kind: "grade", scale, grade };
  const reached = readAmount(limit);
  if (reached?.kind !== "amount" || reached.op === undefined || reached.tail !== undefined) return undefined;
  const { op, decimal, unit } = reached;
  return { kind: "grade", scale, grade, threshold: { op, decimal, unit } };
}

/** The one way a value is written: ≥273万次件, 3-5天, 12月底前. Reading it again gives the same value. */
export function printValue(value: TargetValue): string {
  switch (value.kind) {
    case "amount": {
      const { op, decimal, unit, isApproximate, tail } = value;
      return `${op ? printOp(op) : ""}${isApproximate ? "约" : ""}${decimal}${unit ?? ""}${tail ?? ""}`;
    }
    case "range":
      return `${value.from}-${value.to}${value.unit ?? ""}`;
    case "date":
      return printDate(value);
    case "grade": {
      const { grade, threshold } = value;
      return threshold ? `${grade}（${printOp(threshold.op)}${threshold.decimal}${threshold.unit ?? ""}）` : grade;
    }
    case "none":
      return "无";
    case "blank":
      return "";
    case "text":
      return value.text;
  }
}

const NAME_UNIT = /^(?<name>.+)\((?:单位:?)?(?<unit>[^()]+|[^()]*\([^()]*\)[^()]*)\)$/u;

/** The unit in brackets at the end of an indicator's name: 购买工单短信（万条） → 万条. */
export function unitInName(name: string): string | undefined {
  const unit = NAME_UNIT.exec(foldValue(name))?.groups?.["unit"]?.replace(/\(/g, "（").replace(/\)/g, "）");
  return unit !== undefined && isKnownUnit(unit) ? unit : undefined;
}
