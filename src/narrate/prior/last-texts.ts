import { listPrefix } from "../../lexicon/index";
import type { BudgetBook } from "../../model/book";
import type { Answers } from "../../model/passage";

/** Headings under which last year's text says what this year's text has to say again. */
const CHAPTERS: readonly (readonly [RegExp, string])[] = [
  [/主要(职责|职能)/, "text:overview.duties"],
  [/机构设置|机构情况/, "text:overview.structure"],
  [/工作任务/, "text:overview.tasks"],
];

/** 第一部分 and 一、 begin a chapter. */
const CHAPTER_LEVEL = 1;
const isHeading = (text: string): boolean => (listPrefix(text)?.level ?? Infinity) <= CHAPTER_LEVEL;

/** Whose change a reason of last year explained, where no code names it. */
const TOTALS: readonly (readonly [RegExp, string])[] = [
  [/收入预算/, "income"],
  [/支出预算/, "expenditure"],
  [/一般公共预算(财政)?拨款支出/, "general"],
  [/机关运行/, "organ-running"],
];

/** Uses, reasons and descriptions of last year's text, by the gaps they could fill again once somebody confirms them. */
export function lastTexts(book: BudgetBook): Answers {
  const paragraphs = paragraphsOf(book);
  return { ...reasonsOf(paragraphs), ...usesOf(paragraphs), ...chaptersOf(paragraphs) };
}

/** Text stands in the sheets recognised as such, in ours, and in sheets that have nothing but a first column. */
function paragraphsOf({ tables, snapshot }: BudgetBook): readonly string[] {
  const sheets = new Set(tables.filter(({ type }) => type === "narrative").map(({ sheet }) => sheet));
  return snapshot.sheets
    .filter(
      ({ name, own, cells }) => own === "narrative" || sheets.has(name) || cells.every(({ column }) => column === 1),
    )
    .flatMap(({ cells }) => cells.filter(({ column }) => column === 1))
    .map(({ value }) => String(value).replace(/\s+/g, ""));
}

/** The code that opens an item: “2010350-事业运行”, “事业运行（2010350）”. */
const CODE = /(?:^|[^\d])(\d{7})(?=[-－—–]|[）)])/;

function usesOf(paragraphs: readonly string[]): Answers {
  return answers(paragraphs, (text) => {
    const code = CODE.exec(text)?.[1];
    const use = /(?:主要)?用于(.+?)(?:[。；]|$)/.exec(text)?.[1];
    return code !== undefined && use !== undefined ? [`use:${code}`, use] : undefined;
  });
}

function reasonsOf(paragraphs: readonly string[]): Answers {
  return answers(paragraphs, (text) => {
    const reason = /主要原因(?:是|为|：|:)*([^。；]+)/.exec(text);
    if (!reason) return undefined;
    const before = text.slice(0, reason.index);
    const code = CODE.exec(before)?.[1];
    const slot = code === undefined ? TOTALS.find(([pattern]) => pattern.test(before))?.[1] : `item.${code}`;
    return slot === undefined ? undefined : [`reason:${slot}.change`, reason[1] ?? ""];
  });
}

/** The text under a heading; a heading of the table of contents has none. */
function chaptersOf(paragraphs: readonly string[]): Answers {
  const found: Record<string, string> = {};
  paragraphs.forEach((text, i) => {
    const id = isHeading(text) ? CHAPTERS.find(([pattern]) => pattern.test(text))?.[1] : undefined;
    if (id === undefined) return;
    const rest = paragraphs.slice(i + 1);
    const end = rest.findIndex((each) => isHeading(each));
    const body = rest.slice(0, end === -1 ? rest.length : end);
    if (body.length > 0) found[id] = body.join("\n");
  });
  return found;
}

function answers(
  paragraphs: readonly string[],
  find: (text: string) => readonly [id: string, text: string] | undefined,
): Answers {
  const found = paragraphs.flatMap((text) => {
    const answer = find(text);
    return answer && answer[1] !== "" ? [answer] : [];
  });
  return Object.fromEntries([...found].reverse());
}
