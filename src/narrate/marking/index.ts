import { WORD_FIELDS } from "../../model/fields";
import type { EverywhereWords, FieldProposal, TemplateEdit } from "../../model/field-proposal";
import type { NoneStatement, TextReading } from "../../model/text-claim";
import type { Paragraph } from "../../model/text-source";
import { chapterFor } from "../proposals/chapters";
import type { AnsweringText } from "../proposals/index";
import { fieldOf, type MarkedDocument } from "./amount-field";
import { marksOfAmount } from "./claim-marks";
import { itemLists } from "./item-lists";
import { type PlacedField, overlaps, proposalOf, rowOf, shortened } from "./marks";
import { inlineLists, vehicleLists } from "./inline-lists";
import { countMarks, DistinctQuestions, isLimit, otherNumbers } from "./questions";

/** Chapters whose words are the bureau's own, or only name what follows. */
const UNTOUCHED: ReadonlySet<string> = new Set(["contents", "glossary", "sign-off"]);

/** Which places of last year's document are fields, as its words and the tables of its year tell. */
export function fieldProposals(document: MarkedDocument, reading: TextReading): readonly FieldProposal[] {
  const chapters = chapterProposals({ reading, source: "last-year-text", year: document.year + 1 });
  const lists = itemLists(reading);
  const taken = new Set([...chapters.taken, ...lists.taken]);
  const isFree = (paragraph: Paragraph): boolean =>
    paragraph.source.kind === "document" &&
    !taken.has(paragraph) &&
    !UNTOUCHED.has(reading.sectionOf[paragraph.index]?.id ?? "");
  // of two such statements in one paragraph the first decides what stands there
  const statements = new Map([...reading.noneStatements].reverse().map((none) => [none.paragraph, none]));
  const nones = [...statements.values()].flatMap((none) =>
    isFree(none.paragraph) ? noneProposal(document, none) : [],
  );
  const marks = new Marks();
  const inline = [...inlineLists(reading), ...vehicleLists(document, reading)];
  marks.add(inline.filter(({ paragraph }) => isFree(paragraph)));
  const free = reading.claims.filter(({ paragraph, isAside }) => !isAside && isFree(paragraph));
  for (const claim of free) marks.add(marksOfAmount(document, claim));
  for (const mark of countMarks(reading)) if (isFree(mark.paragraph)) marks.add([mark]);
  for (const paragraph of reading.paragraphs.filter(isFree)) {
    marks.add(dateMarks(document, paragraph, reading));
    marks.add(otherNumbers(paragraph).filter(({ span }) => !isLimit(paragraph, span)));
  }
  const questions = new DistinctQuestions();
  return [
    ...chapters.proposals,
    ...lists.proposals,
    ...nones,
    ...marks.all.map((mark) => proposalOf(questions.of(mark))),
  ].sort((a, b) => firstRow(a) - firstRow(b));
}

const firstRow = ({ edits: [first] }: FieldProposal): number =>
  first && first.kind !== "table" ? first.paragraph : Number.MAX_SAFE_INTEGER;

/** Marks that do not overlap; the first has its place. */
class Marks {
  readonly all: PlacedField[] = [];

  add(marks: readonly PlacedField[]): void {
    for (const mark of marks)
      if (!this.all.some(({ paragraph, span }) => paragraph === mark.paragraph && overlaps(span, mark.span)))
        this.all.push(mark);
  }
}

/** Duties, structure, tasks: each unit has its own words. */
function chapterProposals(text: AnsweringText): {
  readonly proposals: readonly FieldProposal[];
  readonly taken: ReadonlySet<Paragraph>;
} {
  const taken = new Set<Paragraph>();
  const proposals = WORD_FIELDS.flatMap((field): readonly FieldProposal[] => {
    if (!("ask" in field.from)) return [];
    const paragraphs = chapterFor(text, `text:${field.from.ask}`);
    const [first, ...rest] = paragraphs;
    if (!first || paragraphs.some((each) => taken.has(each))) return [];
    for (const each of paragraphs) taken.add(each);
    const edits: readonly TemplateEdit[] = [
      { kind: "before", paragraph: rowOf(first), words: `【${field.name}】` },
      ...[first, ...rest].map((each): TemplateEdit => ({ kind: "drop", paragraph: rowOf(each) })),
    ];
    const note = "整章由各单位自己写";
    const was = `${paragraphs.length} 段`;
    return [
      { id: `C${rowOf(first)}`, was, field: field.name, certainty: "high", note, place: shortened(first), edits },
    ];
  });
  return { proposals, taken };
}

/** 没有安排政府性基金预算支出: true of this unit, kept for those of which it is. */
function noneProposal(
  document: MarkedDocument,
  { paragraph, section, meaning, text, span }: NoneStatement,
): readonly FieldProposal[] {
  if (!meaning || UNTOUCHED.has(section.id) || paragraph.text.length > text.length + MOST_BESIDE) return [];
  const subject = { meanings: [meaning], text, span, by: "words", name: span, explicit: [], isOpen: false } as const;
  const found = fieldOf(document, { subject });
  if (!found) return [];
  const row = rowOf(paragraph);
  const edits: readonly TemplateEdit[] = [
    { kind: "before", paragraph: row, words: `【如有 ${found.name}】` },
    { kind: "before", paragraph: row, words: `${found.name}【${found.name}】${document.w.profile.unitText}。` },
    { kind: "before", paragraph: row, words: "【否则】" },
    { kind: "after", paragraph: row, words: "【完】" },
  ];
  const note = "没有这笔钱时照原句，有时另写一句";
  const place = shortened(paragraph);
  return [{ id: `N${row}`, was: text, field: `如有 ${found.name}`, certainty: "middle", note, place, edits }];
}

/** Characters of a paragraph beside the statement that there is none. */
const MOST_BESIDE = 30;

/** 截至2024年12月31日 of the assets. */
function dateMarks({ year }: MarkedDocument, paragraph: Paragraph, reading: TextReading): readonly PlacedField[] {
  if (reading.sectionOf[paragraph.index]?.id !== "assets") return [];
  const date = new RegExp(`${year - 1}年\\d{1,2}月(?:\\d{1,2}日|底|末)`).exec(paragraph.text);
  if (!date) return [];
  const span = { start: date.index, end: date.index + date[0].length };
  return [{ paragraph, span, field: "资产截止日", certainty: "high", note: "日期" }];
}

/** The name of the unit and the two years, wherever they stand. */
export function everywhereWords(unit: string | undefined, year: number): readonly EverywhereWords[] {
  return [
    ...(unit === undefined ? [] : [{ was: unit, becomes: "【单位名称】" }]),
    { was: `${year}年`, becomes: "【年度】年" },
    { was: `${year - 1}年`, becomes: "【上年】年" },
  ];
}
