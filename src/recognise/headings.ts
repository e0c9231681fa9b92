import { moneyIn, parse, type Parsed, type WordPlace, type Sense, type Understood } from "../lexicon/index";
import type { Flow, Subject } from "../model/subject";
import type { Column, ColumnContent, ColumnPeriod } from "../model/table";

/** What one heading says about the columns under it. Absent fields say nothing. */
export interface Heading {
  readonly holds?: ColumnContent;
  /** What the column holds when no further heading stands below: group headings may also be leaves. */
  readonly holdsAsLeaf?: ColumnContent;
  readonly codeOf?: NonNullable<Column["codeOf"]>;
  readonly codePart?: NonNullable<Column["codePart"]>;
  /** The side: of a heading over a whole panel, not of every column that names 收入 or 支出. */
  readonly flow?: Flow;
  readonly narrows?: Partial<Subject>;
  readonly period?: ColumnPeriod;
  readonly isTotal?: true;
  readonly ofWhich?: true;
  /** The columns below compare two periods. */
  readonly compares?: true;
  /** 本年收入 over the sources: its 小计 is money without balances. */
  readonly isCurrent?: true;
  /** Labels of projects, units or plain lines. */
  readonly labelOf?: "project" | "unit" | "line" | "procurement";
}

/** A heading with what is not understood of it. */
interface UnderstoodHeading extends Heading {
  readonly understood: Understood;
  /** The words that are not understood, as printed. */
  readonly unknown?: string;
}

/**
 * What a heading says; undefined when the text is no heading we know as a whole. `place` is the item of the headings
 * above it, 购置费 under 公务用车, or how the columns are parted.
 */
export function headingOf(text: string, place?: WordPlace): Heading | undefined {
  const parsed = parse(text, place);
  if (parsed.understood === "whole") return isNoHeading(parsed.sense) ? undefined : said(parsed);
  const { measure, ofWhich } = parsed.sense;
  // 项目绩效目标: whatever it is about, the column holds text; ≥633人次 is no heading
  if ((measure === "text" || measure === "count") && !/\d/.test(parsed.form)) return { holds: measure };
  return ofWhich && { holds: "money", ofWhich };
}

/** What any heading says, with the words that are not understood: their column holds money of unknown meaning. */
export function understoodHeading(text: string): UnderstoodHeading {
  const parsed = parse(text);
  const known = headingOf(text) ?? (parsed.understood === "partly" ? said(parsed) : {});
  return {
    ...known,
    understood: parsed.understood,
    ...(parsed.unknown.length > 0 && { unknown: parsed.unknown.join("、") }),
  };
}

/**
 * 其他支出 is a kind of accounting, a class of functions or a rest of columns: the table decides, not the word. What pays
 * for the expenditure (当年财政拨款安排, 上年结转安排) is no dimension of a subject: such a column keeps its own name.
 */
const isNoHeading = ({ rest, financing }: Sense): boolean => rest === true || financing !== undefined;

function said({ form, sense }: Parsed): Heading {
  const { ofWhich } = sense;
  const own = columnOf(sense) ?? comparisonOf(sense) ?? groupOf(sense) ?? moneyOf(form, sense);
  return ofWhich ? { holds: "money", ...own, ofWhich } : own;
}

/** Columns that hold codes, names, counts or remarks. */
function columnOf({ measure, nameOf, codePart, flow }: Sense): Heading | undefined {
  if (measure === "text" || measure === "count") return { holds: measure };
  if (measure === "share") return { holds: "text" };
  // a code of projects or goods says nothing about the classification of a row
  if (measure === "code" && (nameOf === "project" || nameOf === "procurement")) return { holds: "text" };
  const codeOf = nameOf === "project" || nameOf === "procurement" || nameOf === "line" ? undefined : nameOf;
  if (measure === "code") {
    const leaf = nameOf === undefined && codePart === undefined ? { holdsAsLeaf: measure } : {};
    return { holds: measure, ...leaf, ...(codeOf && { codeOf }), ...(codePart && { codePart }) };
  }
  if (measure === "label") {
    if (nameOf === "unit" || nameOf === "project" || nameOf === "procurement" || nameOf === "line")
      return { holds: measure, labelOf: nameOf, ...(flow && { flow }) };
    return { holds: measure, ...(codeOf && { codeOf }) };
  }
  // 支出用途 over 项目名称 and 金额, or over the names themselves
  if (nameOf === "line") return { holdsAsLeaf: "label", labelOf: nameOf, ...(flow && { flow }) };
  return codeOf && { codeOf, holdsAsLeaf: "label" };
}

/** 增减额, 增减%, 2025年预算数比2024年执行数. */
function comparisonOf({ measure }: Sense): Heading | undefined {
  if (measure === "growth") return { holds: "growth" };
  return measure === "change" ? { compares: true, holdsAsLeaf: "change" } : undefined;
}

/** Headings over others: 部门预算, 收入, 本年支出, 财政拨款收入. */
function groupOf(sense: Sense): Heading | undefined {
  const { group, flow, fund, current, total, measure, stage } = sense;
  if (group) return {};
  if (current && total === undefined) {
    return {
      isCurrent: true,
      holdsAsLeaf: "money",
      ...(fund && { narrows: { fund } }),
      ...(flow && !fund && { flow }),
    };
  }
  return flow && measure === undefined && (stage === undefined || stage === "budget") ? { flow } : undefined;
}

function moneyOf(form: string, sense: Sense): Heading {
  const { own, total, fund, flow, current } = sense;
  const narrows: Partial<Subject> = { ...moneyIn(sense), ...(own && { line: form }) };
  const isNarrow = Object.keys(narrows).length > 0;
  const period = periodOf(sense);
  // 财政拨款收入 ‖ 财政拨款支出 over the two sides
  const isSide = fund === "fiscal" && Object.keys(narrows).length === 1;
  return {
    holds: "money",
    ...(isSide && flow && { flow }),
    ...(isNarrow && { narrows }),
    ...((total ?? !isNarrow) && { isTotal: true as const }),
    ...(current && { isCurrent: true as const }),
    ...(period && { period }),
  };
}

function periodOf({ year, offset, stage = "budget" }: Sense): ColumnPeriod | undefined {
  if (year !== undefined) return { year, stage };
  if (offset !== undefined) return { offset, stage };
  return stage === "outturn" ? { stage } : undefined;
}
