import type { BudgetKind, Identity } from "../../model/book";
import type { SourceBook } from "../../model/passage";
import { type NameMatch, sameUnit } from "./same-unit";

/** In what a file may differ from last year's budget of the same unit. */
export type PriorTrait = "unit" | "year";

/** Whose budget of which year a file says it is. */
export interface PriorIdentity {
  readonly unitName?: string;
  readonly year?: number;
  readonly kind?: BudgetKind;
}

/** How a file compares with what last year's file has to be. */
interface PriorMatch {
  readonly unit: NameMatch;
  /** Unclear where it or this year's workbook names no year. */
  readonly year: NameMatch;
  readonly isSameKind: boolean;
}

const matchPrior = (ours: Identity, theirs: PriorIdentity): PriorMatch => ({
  unit: sameUnit(ours.unitName, theirs.unitName),
  year: sameYear(ours.year, theirs.year),
  isSameKind: ours.kind === undefined || theirs.kind === undefined || ours.kind === theirs.kind,
});

function sameYear(ours: number | undefined, theirs: number | undefined): NameMatch {
  if (ours === undefined || theirs === undefined) return "unclear";
  return theirs === ours - 1 ? "same" : "other";
}

/**
 * In what a file is another than it has to be: it is used only where somebody who knows has accepted each of these. What
 * a file does not say is no mismatch.
 */
export function priorMismatches(ours: Identity, theirs: PriorIdentity): readonly PriorTrait[] {
  const match = matchPrior(ours, theirs);
  return (["unit", "year"] as const).filter((trait) => match[trait] === "other");
}

/**
 * What the user is told of a file: why it is not used, or what to make sure of where it is.
 * @param accepted mismatches the user knows of and wants to be ignored
 */
export function aboutPrior(
  source: SourceBook | "last-year-text",
  ours: Identity,
  theirs: PriorIdentity,
  accepted: readonly PriorTrait[],
): readonly string[] {
  const what = WHAT[source];
  const match = matchPrior(ours, theirs);
  const refused = priorMismatches(ours, theirs).filter((trait) => !accepted.includes(trait));
  if (refused.length > 0) return refused.map((trait) => REFUSED[trait](what, ours, theirs));
  return [
    ...(match.unit === "same" ? [] : [unitToConfirm(what, ours, theirs, match.unit)]),
    ...(match.year === "same" ? [] : [yearToConfirm(what, ours, theirs)]),
    ...(match.isSameKind ? [] : [`${what}是${theirs.kind}，本年是${ours.kind}。上年数已采用，请确认两年的口径相同。`]),
  ];
}

const WHAT: Readonly<Record<SourceBook | "last-year-text", string>> = {
  "last-year": "上年工作簿",
  "last-year-text": "上年文档",
  saved: "保存的上年数据",
  budget: "年初预算的工作簿",
};

type Sentence = (what: string, ours: Identity, theirs: PriorIdentity) => string;

const REFUSED: Readonly<Record<PriorTrait, Sentence>> = {
  unit: (what, ours, theirs) =>
    `${what}的单位名称是“${theirs.unitName}”，本年是“${ours.unitName}”，因此没有使用。请换成本单位的文件。`,
  year: (what, { year = 0 }, theirs) =>
    `${what}是 ${theirs.year} 年的，而需要的是 ${year - 1} 年的数，因此没有使用。请换成 ${year - 1} 年的文件。`,
};

function unitToConfirm(what: string, ours: Identity, theirs: PriorIdentity, match: NameMatch): string {
  const confirm = "上年数已采用，请确认是同一个单位。";
  if (theirs.unitName === undefined) return `${what}没有写明单位名称。${confirm}`;
  if (ours.unitName === undefined) return `${what}的单位名称是“${theirs.unitName}”，本年没有写明。${confirm}`;
  const accepted = match === "other" ? "按您的选择，" : "";
  return `${what}的单位名称是“${theirs.unitName}”，本年是“${ours.unitName}”。${accepted}${confirm}`;
}

function yearToConfirm(what: string, ours: Identity, theirs: PriorIdentity): string {
  if (ours.year === undefined) {
    const theirYear = theirs.year === undefined ? "也没有写明" : `是 ${theirs.year} 年的`;
    return `本年工作簿没有写明年度，${what}${theirYear}。其中的数已当作上年数采用，请确认。`;
  }
  const wanted = ours.year - 1;
  if (theirs.year === undefined) return `${what}没有写明年度。其中的数已当作 ${wanted} 年的数采用，请确认。`;
  return `${what}是 ${theirs.year} 年的。按您的选择，其中的数已当作 ${wanted} 年的数采用，请确认。`;
}
