import { makeTemplate, openTemplate } from "../fill/index";
import type { BudgetBook } from "../model/book";
import type { FieldProposal, TemplateEdit } from "../model/field-proposal";
import { askedBy } from "../model/field-ref";
import { OUR_MARK } from "../model/hole";
import { TABLE_TERMS, type TableId } from "../model/table-id";
import type { TextSource } from "../model/text-source";
import { UserError } from "../model/user-error";
import { proposeTemplate } from "../narrate/index";
import { readPriorText } from "../read/prior-text";

/** A document that is to become a template. */
interface DocumentToMark {
  readonly bytes: Uint8Array;
  readonly file: string;
  /** It, read as a budget: its tables and its text. */
  readonly book: BudgetBook;
}

/** A template made of a document, and what was proposed for it. */
interface MadeTemplate {
  readonly bytes: Uint8Array;
  readonly proposals: readonly FieldProposal[];
  /** Marks that cannot stay as they are, each a sentence with its place. */
  readonly problems: readonly string[];
}

/** What the user chose for proposals, by their id: another field, or none. */
export type ChosenFields = Readonly<Record<string, string>>;

/**
 * Last year's published document as a template. Its own tables tell what its numbers are; where it has none, the
 * workbook's of the same year do, and of another year at least its words.
 */
export function templateFrom(
  workbook: BudgetBook,
  { bytes, file, book }: DocumentToMark,
  chosen: ChosenFields = {},
): MadeTemplate {
  const source = book.text?.sources.find(({ kind }) => kind === "document");
  if (!source) throw new UserError("noTextFound", { file });
  const { proposals: ofText, everywhere } = proposalsFor(workbook, book, source);
  const proposals = [...ofText, ...tableProposals(book)].map((each) => withChoice(each, chosen, file));
  const edits = proposals.flatMap(({ edits: own }) => own);
  const made = makeTemplate(bytes, file, { lines: source.lines, edits, everywhere });
  const { reading } = openTemplate(made, file);
  return {
    bytes: made,
    proposals,
    problems: [
      ...(source.lines.some(({ text }) => OUR_MARK.test(text))
        ? [`“${file}”里还有【待填】或【待确认】，是没有定稿的文件；这些地方没有换成字段，请用定稿再做。`]
        : []),
      ...reading.unknown.map(({ message, place }) => `${message}（位置：“${place}”）`),
    ],
  };
}

function proposalsFor(workbook: BudgetBook, book: BudgetBook, source: TextSource) {
  if (book.facts.all.length > 0 && book.text)
    return proposeTemplate(book, { identity: book.identity, reading: book.text });
  const read = readPriorText(workbook, source);
  return read ? proposeTemplate(workbook, read) : { proposals: [], everywhere: [] };
}

/** Budget tables are drawn anew from the workbook; forms of targets all where the first stands. */
function tableProposals({ snapshot, tables, targets = [] }: BudgetBook): readonly FieldProposal[] {
  const seen = new Set<string>();
  return snapshot.sheets.flatMap(({ name }, i): readonly FieldProposal[] => {
    const isForm = targets.some(({ place }) => place?.sheet === name);
    const type = tables.find(({ sheet }) => sheet === name)?.type;
    if (!isForm && (type === undefined || KEPT.has(type))) return [];
    const field = isForm ? "绩效表.全部" : `表.${TABLE_TERMS[type ?? "other"]}`;
    const isFirst = !seen.has(field);
    seen.add(field);
    const edit: TemplateEdit = { kind: "table", table: i + 1, ...(isFirst && { field }) };
    const certainty = type === "other" ? "low" : "high";
    const note = isFirst ? "由工作簿中的表画出" : "同一张表的续页，并入前面";
    return [{ id: `T${i + 1}`, was: `表“${name}”`, field, certainty, note, place: name, edits: [edit] }];
  });
}

/** Tables that are no tables of the budget stay as they are. */
const KEPT: ReadonlySet<TableId> = new Set<TableId>(["cover", "contents", "narrative", "unit-list", "other"]);

/** Another field for one of the proposals; an empty name leaves the words as they are. */
function withChoice(proposal: FieldProposal, chosen: ChosenFields, file: string): FieldProposal {
  const { id, field, edits } = proposal;
  const wanted = Object.hasOwn(chosen, id) ? chosen[id] : undefined;
  if (wanted === undefined || wanted === field) return proposal;
  if (wanted.trim() === "") return { ...proposal, field: "", edits: [] };
  const [edit, ...others] = edits;
  const isOne = others.length === 0 && (edit?.kind === "mark" || edit?.kind === "table");
  if (!isOne) throw new UserError("fieldsInvalid", { file, problem: `“${id}”由几处组成，只能留空（不作字段）` });
  if (!askedBy(wanted, [])) throw new UserError("fieldsInvalid", { file, problem: `“${id}”处的字段“${wanted}”不认识` });
  return { ...proposal, field: wanted, certainty: "high", note: "由您指定", edits: [{ ...edit, field: wanted }] };
}
