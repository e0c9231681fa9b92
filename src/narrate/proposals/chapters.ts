import type { FoundAnswer } from "../../model/passage";
import type { Section } from "../../model/text-claim";
import type { Paragraph } from "../../model/text-source";
import type { SectionQuestion } from "../gap-book";
import { type AnsweringText, proposed } from "./text-of";

/** Headings, and names of sheets, under which a text says what a question asks for. */
const CHAPTERS: Readonly<Record<string, RegExp>> = {
  "text:overview.duties": /主要(?:职责|职能)|^(?:单位|部门)?(?:职责|职能)$/,
  "text:overview.structure": /机构设置|机构情况|内设机构/,
  "text:overview.units": /单位构成|机构设置|预算单位/,
  "text:overview.staff": /人员(?:情况|构成)/,
  "text:overview.tasks": /工作任务|工作重点|重点工作/,
  "text:project-notes": /项目(?:经费|支出)?情况说明$/,
  "text:targets": /绩效目标/,
  "text:targets.notes": /绩效目标表及说明|绩效.*其他说明/,
  "text:targets.management": /绩效情况|绩效管理/,
  "text:other": /其他(?:需要?说明|事项)/,
};

/** Sentences that hold what is asked for between words of their own. */
const CLAUSES: Readonly<Record<string, RegExp>> = {
  "text:thrift.cut": /(?:大力|重点|严格)?压(?:减|缩)([^，。；]{2,})[，。；]/,
  "text:thrift.kept": /压减[^。]*?(?:优先|重点|切实|全力)保障([^。；]{2,})[。；]/,
  "text:procurement.items":
    /采购(?:内容为|项目为|品目为)?([^，。；\d]{2,}?[^，。；\d为]*\w*[^，。；\d为]*)(?:为|共|预算)?\d/,
};

/** Words that a whole chapter, a paragraph below a heading or a clause holds. */
export function wordsIn(text: AnsweringText, { id, label, itemName }: SectionQuestion): FoundAnswer | undefined {
  const heading = CHAPTERS[id];
  if (heading) return chapter(text, id, heading);
  const clause = CLAUSES[id];
  if (clause) return clauseIn(text, clause);
  if (id.startsWith("text:project.")) return projectPart(text, label, itemName ?? "");
  if (id.startsWith("text:glossary.") && itemName !== undefined) return explanation(text, itemName);
  return labelled(text, label);
}

/** 保密审查情况：已审查 */
function labelled(text: AnsweringText, label: string): FoundAnswer | undefined {
  for (const paragraph of text.reading.paragraphs) {
    const at = paragraph.text.indexOf(`${label}：`);
    // what a word means is no answer to what it is
    if (at === -1 || text.reading.sectionOf[paragraph.index]?.id === "glossary") continue;
    const start = at + label.length + 1;
    const words = /^[^。；]*/.exec(paragraph.text.slice(start))?.[0] ?? "";
    if (words !== "") return proposed(text, paragraph, { start, end: start + words.length });
  }
  return undefined;
}

function chapter(text: AnsweringText, id: string, heading: RegExp): FoundAnswer | undefined {
  for (const paragraphs of chaptersUnder(text, id, heading)) {
    const words = answer(text, paragraphs);
    if (words) return words;
  }
  return ownSheet(text, heading);
}

/** What stands under each heading of that kind. */
const chaptersUnder = (text: AnsweringText, id: string, heading: RegExp): readonly (readonly Paragraph[])[] =>
  text.reading.sections
    .filter((section) => heading.test(section.heading) && section.id !== "contents")
    .map((section) => ownPart(id, section.heading, below(text, section)));

/** 主要职能及机构设置: of a chapter on several things of the unit each question has the paragraphs from its own words on. */
function ownPart(id: string, heading: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const named = Object.entries(CHAPTERS)
    .filter(([each]) => /^text:overview/.test(each) && /^text:overview/.test(id))
    .flatMap(([each, words]) => {
      const at = heading.search(words);
      return at === -1 ? [] : [{ id: each, words, at }];
    })
    .sort((a, b) => a.at - b.at);
  const begins = named.map(({ words }, i) =>
    i === 0 ? 0 : paragraphs.findIndex(({ text }) => words.test(/^[^：]{2,12}(?=：)/.exec(text)?.[0] ?? "")),
  );
  const own = named.findIndex((each) => each.id === id);
  if (own === -1) return paragraphs;
  const start = begins[own] ?? 0;
  const end = begins.find((begin, i) => i > own && begin > start) ?? paragraphs.length;
  // where nothing tells the parts apart the first question has all of it
  return start === -1 ? [] : paragraphs.slice(start, end);
}

/** The paragraphs that answer a question with a chapter of their own; none where the text has none. */
export const chapterFor = (text: AnsweringText, id: string): readonly Paragraph[] => {
  const heading = CHAPTERS[id];
  const found = heading ? chaptersUnder(text, id, heading) : [];
  return found.find(({ length }) => length > 0 && length <= LONGEST_CHAPTER) ?? [];
};

/** A sheet that has nothing but this chapter: its first line is the title. */
function ownSheet(text: AnsweringText, heading: RegExp): FoundAnswer | undefined {
  for (const source of text.reading.sources) {
    if (source.kind !== "sheet") continue;
    const own = text.reading.paragraphs.filter((paragraph) => paragraph.source === source);
    const [title] = own;
    if (!title || !(heading.test(source.name) || (title.text.length <= 30 && heading.test(title.text)))) continue;
    const isTitled = !/[。；：]$/.test(title.text);
    const words = answer(text, isTitled ? own.slice(1) : own);
    if (words) return words;
  }
  return undefined;
}

/** The paragraphs after a heading up to the next one that is as high. */
function below({ reading }: AnsweringText, section: Section): readonly Paragraph[] {
  const from = section.paragraph?.index;
  if (from === undefined) return [];
  const rest = reading.paragraphs.slice(from + 1);
  const heads = new Map(reading.sections.map((each) => [each.paragraph, each]));
  const source = section.paragraph?.source;
  const end = rest.findIndex(
    (paragraph) => paragraph.source !== source || (heads.get(paragraph)?.level ?? Infinity) <= section.level,
  );
  return end === -1 ? rest : rest.slice(0, end);
}

const LONGEST_CHAPTER = 60;

function answer(text: AnsweringText, paragraphs: readonly Paragraph[]): FoundAnswer | undefined {
  const [first] = paragraphs;
  if (!first || paragraphs.length > LONGEST_CHAPTER) return undefined;
  const words = paragraphs.map(printed).filter((line) => line !== "");
  const found = proposed(text, first, { start: 0, end: first.text.length }, words.join("\n"));
  return found && { ...found, quote: words[0] ?? "" };
}

const printed = ({ lines }: Paragraph): string => lines.map(({ text }) => text.trim()).join("");

function clauseIn(text: AnsweringText, clause: RegExp): FoundAnswer | undefined {
  for (const paragraph of text.reading.paragraphs) {
    const match = clause.exec(paragraph.text);
    const words = match?.[1];
    if (!match || words === undefined || text.reading.sectionOf[paragraph.index]?.id === "glossary") continue;
    const start = match.index + match[0].indexOf(words);
    return proposed(text, paragraph, { start, end: start + words.length });
  }
  return undefined;
}

/** The part of a project's description; a text that describes one project needs not name it. */
function projectPart(text: AnsweringText, part: string, project: string): FoundAnswer | undefined {
  const parts = text.reading.sections.filter(({ heading }) => heading.endsWith(part));
  const own = parts.filter((section) => isOf(section, project));
  const section = own[0] ?? (parts.length === 1 ? parts[0] : undefined);
  return section && (besideHeading(text, section) ?? answer(text, below(text, section)));
}

/** 1）项目概述：… */
function besideHeading(text: AnsweringText, { paragraph, heading }: Section): FoundAnswer | undefined {
  const start = paragraph === undefined ? -1 : paragraph.text.indexOf(`${heading}：`) + heading.length + 1;
  return paragraph && start > heading.length && start < paragraph.text.length
    ? proposed(text, paragraph, { start, end: paragraph.text.length })
    : undefined;
}

function isOf(section: Section, project: string): boolean {
  const name = project.replace(/[“”"\s]/g, "");
  for (let at = section.parent; at; at = at.parent) if (name !== "" && at.heading.includes(name)) return true;
  return false;
}

/** 事业运行（项）：… of the glossary. */
function explanation(text: AnsweringText, name: string): FoundAnswer | undefined {
  const plain = name.normalize("NFKC");
  for (const paragraph of text.reading.paragraphs) {
    if (text.reading.sectionOf[paragraph.index]?.id !== "glossary") continue;
    const colon = paragraph.text.indexOf("：");
    const term = paragraph.text.slice(0, colon);
    if (colon > 0 && (term.endsWith(`${plain}(项)`) || term.endsWith(plain)))
      return proposed(text, paragraph, { start: colon + 1, end: paragraph.text.length });
  }
  return undefined;
}
