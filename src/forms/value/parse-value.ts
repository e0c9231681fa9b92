import { GRADES, type GradeScale, type RangeValue, type TargetValue } from "../../model/target-value";
import { beginsWithComparator, printOp, readComparator } from "./comparator";
import { printDate, readDate } from "./date";
import { foldValue } from "./fold";
import { isKnownUnit, measuresIn, readMeasure } from "./measure";

/** ≥【待填】%: a value we left open. */
const GAP = /【待填[^【】]*】/u;
const NONE = /^(?:无|没有|不涉及|不适用|暂无|\/|-+)$/u;
const RANGE = /^(?<from>[^~至到-]+)(?:~|-|至|到)(?<to>.+)$/u;

/** Reads the text of a value cell. Every text has a value; what fits no form of the grammar is `text`. */
export function parseValue(raw: string): TargetValue {
  const folded = foldValue(raw);
  const value = readOnce(folded);
  return value && isStable(value) ? value : { kind: "text", text: raw.trim(), numbers: measuresIn(folded) };
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
  const measure = compared && readMeasure(compared.rest);
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
 * One number in a phrase: 居民参与率不低于95%, 满意率100%, 不少于50人次的个体咨询. A comparator promises it, or a rate
 * right before it; with two numbers or a comma the phrase says more than one value.
 */
function readPhrase(folded: string): TargetValue | undefined {
  if (measuresIn(folded).length !== 1 || /[,，;；。]|(?:19|20)\d\d年/u.test(folded)) return undefined;
  const digit = folded.search(/\d/u);
  for (let start = 0; start < digit; start++) {
    const name = folded.slice(0, start);
    if (name !== "" && !NAME.test(name)) return undefined;
    if (beginsWithComparator(folded.slice(start)))
      return readAmount(folded.slice(start)) ?? readLeading(folded.slice(start));
  }
  return RATE.test(folded.slice(0, digit)) ? readAmount(folded.slice(digit)) : undefined;
}

const NAME = /^[\p{Script=Han}A-Za-z()/、]{1,24}$/u;
const RATE = /(?:率|度|比例|比重)$/u;

/** A comparator, a number and a unit we know, with what is counted behind them. */
function readLeading(text: string): TargetValue | undefined {
  const [measure] = measuresIn(text);
  const unit = measure?.unit;
  if (unit === undefined) return undefined;
  const end = text.indexOf(unit, text.search(/\d/u)) + unit.length;
  return /^(?!.{0,2}(?:以|之|范围)?[上下内])的?[\p{Script=Han}()、]{1,20}$/u.test(text.slice(end))
    ? readAmount(text.slice(0, end))
    : undefined;
}

/** 3-5天, 95%~98%, 3至5天 */
function readRange(folded: string): RangeValue | undefined {
  const groups = RANGE.exec(folded.replace(/^控制在/u, "").replace(/(?:之间|范围内)$/u, ""))?.groups;
  const from = groups && readMeasure(groups["from"] ?? "");
  const to = groups && readMeasure(groups["to"] ?? "");
  if (!from || !to || (from.unit !== undefined && from.unit !== to.unit)) return undefined;
  return { kind: "range", from: from.decimal, to: to.decimal, unit: to.unit };
}

function readGrade(folded: string): TargetValue | undefined {
  const grade = folded.replace(/^(?:=|为)/u, "");
  const scales = Object.entries(GRADES) as [GradeScale, readonly string[]][];
  const scale = scales.find(([, grades]) => grades.includes(grade))?.[0];
  return scale && { kind: "grade", scale, grade };
}

/** The one way a value is written: ≥273万次件, 3-5天, 12月底前. Reading it again gives the same value. */
export function printValue(value: TargetValue): string {
  switch (value.kind) {
    case "amount": {
      const { op, decimal, unit, isApproximate } = value;
      return `${op ? printOp(op) : ""}${isApproximate ? "约" : ""}${decimal}${unit ?? ""}`;
    }
    case "range":
      return `${value.from}-${value.to}${value.unit ?? ""}`;
    case "date":
      return printDate(value);
    case "grade":
      return value.grade;
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
