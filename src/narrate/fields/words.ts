import { COUNT_FIELDS, type CountFieldName, WORD_FIELDS, type WordFieldName } from "../../model/fields";
import type { FieldParagraphs } from "../../model/field-answers";
import { cellsOfLines } from "../slots/lists";
import { counted } from "../sections/assets";
import { formCells, formsCount } from "../sections/targets";
import { sentence } from "../wording";
import { numberRun, type Writing } from "../writing";

/** What a word of the vocabulary says: of the workbook, of the profile, or as somebody answered. */
export function wordParagraphs(w: Writing, name: WordFieldName): FieldParagraphs {
  const field = WORD_FIELDS.find((each) => each.name === name) ?? WORD_FIELDS[0];
  const { from } = field;
  if ("identity" in from) return [sentence`${w.word(IDENTITY_WORDS[from.identity])}`];
  if ("profile" in from) return [sentence`${w.fill(assetsAsOf(w))}`];
  if ("count" in from) {
    const question = {
      id: `count:${from.count}`,
      kind: "count",
      label: name,
      question: from.question,
      words: name,
    } as const;
    return [sentence`${counted(w, question, "")}`];
  }
  const id = `text:${from.ask}`;
  if ("else" in from && !w.desk.gaps.isAnswered(id)) return [sentence`${w.org}`];
  return w.desk.gaps.askParagraphs({ id, kind: "text", label: name, question: from.question }, w.section);
}

/** Under which name the desk keeps a word that the workbook says of itself. */
export const IDENTITY_WORDS = { unit: "org", year: "year", "last-year": "prior", kind: "kind" } as const;

const assetsAsOf = ({ profile }: Writing): string =>
  profile.outline
    .flatMap(({ blocks = [] }) => blocks)
    .flatMap((block) => (block.block === "assets" ? [block.asOf] : []))[0] ?? "{prior}年12月31日";

/** How many there are, counted in the workbook; asked for where it holds none. */
export function countRuns(w: Writing, name: CountFieldName): FieldParagraphs {
  const [targets] = COUNT_FIELDS;
  const cells = name === targets.name ? formCells(w) : [];
  if (cells.length > 0) return [[formsCount(cells)]];
  const units = w.source.lines("unit-list").filter((line) => line.role === "item" && /[^\d\s]/.test(line.name));
  if (name !== targets.name && units.length > 0)
    return [[numberRun("count", String(units.length), "个", "units", { cells: cellsOfLines(units), answers: [] })]];
  const [id, question] =
    name === targets.name
      ? ["targets.count", "编报了多少个项目支出绩效目标？"]
      : ["units", "纳入预算编制范围的单位有多少个？"];
  const words = id === "targets.count" ? "绩效目标的项目" : "预算单位";
  return [sentence`${counted(w, { id: `count:${id}`, kind: "count", label: name, question, words }, "个")}`];
}

/** A question that only this bureau asks. */
export const ownQuestion = (w: Writing, label: string): FieldParagraphs =>
  w.desk.gaps.askParagraphs(
    { id: `text:template.${label}`, kind: "text", label, question: `“${label}”处写什么？` },
    w.section,
  );
