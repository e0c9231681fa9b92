import type { Figure } from "../book/figures/index";
import type { Dimension } from "../model/subject";
import type { Meaning } from "../model/text-claim";

/** The dimensions by which tables list their rows. */
export const ROW: readonly Dimension[] = [
  "functional",
  "economic",
  "governmentEconomic",
  "accounting",
  "project",
  "line",
];
const ALL: readonly Dimension[] = ["fund", ...ROW, "nature", "use"];

type Asked = Pick<Figure, "subject" | "line" | "table">;

export const namesRow = (meaning: Meaning): boolean => ROW.some((by) => meaning[by] !== undefined);

/** 三公 and its kind are one thing whatever fund or nature the table adds. */
const isItem = ({ item }: Meaning): boolean =>
  item !== undefined && !/^carry-over|^account-balance|^current$/.test(item);

/** 项目支出 of 三公, where a table parts 三公 by nature, is a part of it. */
const isWhole = ({ subject, table }: Asked, { nature }: Meaning): boolean =>
  subject.nature === nature || subject.nature === table.narrows.nature;

/** Of an item the figures of the nature that is asked for, where a table parts it by nature. */
export function ofNature(figures: readonly Figure[], meaning: Meaning): readonly Figure[] {
  const same = figures.filter(({ subject }) => subject.nature === meaning.nature);
  return isItem(meaning) && same.length > 0 ? same : figures;
}

/** 上年结转 and 上年结余 listed apart keep their labels; parts of them are named below them. */
const isBalanceLine = ({ subject }: Pick<Figure, "subject">): boolean =>
  subject.item?.startsWith("carry-over") === true && !(subject.line ?? "").includes("/");

/** True when it stands in the row that the words name. */
export const isInRow = (figure: Pick<Figure, "subject">, meaning: Meaning): boolean =>
  ROW.every((by) => figure.subject[by] === meaning[by] || (by === "line" && isBalanceLine(figure))) &&
  (meaning.item === undefined
    ? figure.subject.item === undefined || figure.subject.item === "current"
    : figure.subject.item === meaning.item);

/** True when a figure that states an amount is about exactly what the words say. */
export function fits(figure: Asked, meaning: Meaning): boolean {
  const { subject } = figure;
  if (!hasFlow(figure, meaning)) return false;
  if (isItem(meaning)) return isWhole(figure, meaning);
  if (!ALL.every((by) => subject[by] === meaning[by] || (by === "line" && isBalanceLine(figure)))) return false;
  return isBalanced(figure, meaning);
}

/** The same of a blank cell, of which only the words of its own row and column count. */
export function fitsBlank(figure: Asked, meaning: Meaning): boolean {
  const { subject } = figure;
  if (!hasFlow(figure, meaning)) return false;
  if (meaning.item !== undefined && subject.item !== meaning.item) return false;
  if (isItem(meaning)) return true;
  if (meaning.item === undefined && subject.item !== undefined && subject.item !== "current") return false;
  return ALL.every((by) => subject[by] === meaning[by]);
}

export const hasFlow = ({ subject }: Pick<Figure, "subject">, { flow }: Meaning): boolean =>
  flow === undefined || subject.flow === flow;

/** 本年 and 总 are different subjects; without either word both are meant. */
function isBalanced({ subject, line, table }: Asked, { balance }: Meaning): boolean {
  if (balance === undefined || line?.narrows.functional !== undefined) return true;
  const isCurrentLine = subject.item === "current" || (line?.role === "item" && table.type !== "income");
  const isHeadline = subject.nature === undefined && subject.accounting === undefined && subject.use === undefined;
  if (!isHeadline) return true;
  // 收入决算表 and 支出决算表 hold no balances
  const isOfYear = table.stage === "outturn" && (table.type === "income" || table.type === "expenditure");
  if (isOfYear) return balance === "current";
  if (balance === "current")
    return (
      isCurrentLine ||
      (table.type === "income" && subject.fund !== undefined) ||
      subject.item?.startsWith("carry") === true
    );
  return subject.item !== "current";
}
