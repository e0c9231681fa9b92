import { squeeze } from "../model/number";
import { readPrintedCode } from "../model/printed-code";

/** The class and group that the rows above have set, for completing partial codes. */
export interface CodeContext {
  readonly classCode?: string;
  readonly groupCode?: string;
}

/** "　　20103", 201.03 (also as a number), （20103） → "20103", 2010399 (a number) → "2010399"; undefined when the cell holds no code. */
export function printedCode(value: string | number | boolean | undefined): string | undefined {
  if (value === undefined || typeof value === "boolean") return undefined;
  const text = squeeze(String(value)).replace(/^[[(【](.*)[\])】]$/, "$1");
  if (/^\d{1,12}$/.test(text)) return Number(text) > 0 ? text : undefined;
  if (typeof value === "number") return asTyped(text);
  const apart = readPrintedCode(value);
  return apart?.name === "" ? apart.code : undefined;
}

/** 201.03 and 208.1 typed as numbers: 类 and 款 of which the last zero is lost. */
const asTyped = (text: string): string | undefined => {
  const [, classCode, group] = /^([2-5]\d{2})\.(\d{1,2})$/.exec(text) ?? [];
  return classCode !== undefined && group !== undefined ? classCode + group.padEnd(2, "0") : undefined;
};

/** A code printed with its name in one cell: "2014099 其他信访事务支出", "[30101]基本工资", "行政运行（2010101）". */
export const splitCodeAndName = readPrintedCode;

/**
 * Completes a code from one cell: '41' under 201 → '20141', '5' (a lost zero) under 208 → '20805'.
 * Three, five and seven digits stand for themselves.
 */
export function completeCode(printed: string, { classCode }: CodeContext): string {
  if (classCode === undefined || printed.length === 3 || printed.length >= 5) return printed;
  if (printed.length <= 2) return classCode + printed.padStart(2, "0");
  return classCode + printed;
}

/** Joins a code split over 类, 款, 项 cells; parts left blank are those of the rows above. */
export function joinCode(
  parts: { readonly class?: string; readonly group?: string; readonly item?: string },
  context: CodeContext,
): string | undefined {
  const classCode = parts.class ?? context.classCode;
  if (classCode === undefined) return undefined;
  if (parts.group === undefined && parts.item === undefined) return parts.class;
  const aboveGroup = parts.class === undefined || parts.class === context.classCode ? context.groupCode : undefined;
  const groupCode = parts.group === undefined ? aboveGroup : extend(classCode, parts.group);
  if (parts.item === undefined) return groupCode;
  return extend(groupCode ?? classCode, parts.item);
}

const extend = (prefix: string, part: string): string =>
  part.length > prefix.length && part.startsWith(prefix) ? part : prefix + part.padStart(2, "0");

/** What the rows below inherit after a row with this code. */
export function contextAfter(code: string, before: CodeContext): CodeContext {
  if (code.length < 3) return before;
  const classCode = code.slice(0, 3);
  return code.length >= 5 ? { classCode, groupCode: code.slice(0, 5) } : { classCode };
}
