import {
  type BlockXml,
  fillTemplate,
  openTemplate,
  type Template,
  withDraftMark,
  withPageNumbers,
} from "../fill/index";
import type { BudgetBook } from "../model/book";
import type { Narrative, NarrativeParagraph } from "../model/passage";
import { TABLE_TERMS, type TableId } from "../model/table-id";
import { answerFields, type NarrateOptions } from "../narrate/index";
import type { TargetsInWord } from "./word";

/** What a template is filled from. */
interface TemplateSources extends NarrateOptions {
  /** Performance forms, where the template has a place for them. */
  readonly forms?: TargetsInWord;
  /** Whether what was written is marked as a draft on every page. */
  readonly isDraft?: (narrative: Narrative) => boolean;
}

/** A unit's document made from a template. */
export interface TemplateDocument {
  readonly bytes: Uint8Array;
  /**
   * Its paragraphs as a text without headings of ours, with the questions of its fields. Its notices: marks nobody knows,
   * tables that the workbook has not, answers that cannot be used.
   */
  readonly narrative: Narrative;
}

/** The unit's document from a bureau's .docx with fields. */
export async function templateWord(
  book: BudgetBook,
  { bytes, file }: { readonly bytes: Uint8Array; readonly file: string },
  { forms, isDraft = () => false, ...options }: TemplateSources = {},
): Promise<TemplateDocument> {
  const template = openTemplate(bytes, file);
  const fields = answerFields(book, template.reading.words, options);
  const { blocks, missing } = await blocksFor(template, book, forms);
  const filled = fillTemplate(template, { answers: fields.answers, blocks });
  const paragraphs = filled.paragraphs.map((runs, i): NarrativeParagraph => ({
    key: `template/${i}`,
    role: "body",
    runs,
  }));
  const narrative: Narrative = {
    profile: book.profile.id,
    title: file,
    cover: {},
    sections: [{ id: "other", heading: "", level: 0, paragraphs }],
    gaps: fields.gaps(),
    notices: [
      ...template.reading.unknown.map(({ message, place }) => `${message}（位置：“${place}”）`),
      ...missing,
      ...fields.notices(),
    ],
  };
  const numbered = withPageNumbers(filled.bytes, file);
  return { bytes: isDraft(narrative) ? withDraftMark(numbered, file) : numbered, narrative };
}

interface Blocks {
  readonly blocks: ReadonlyMap<string, readonly BlockXml[]>;
  readonly missing: readonly string[];
}

/** Tables and forms for the marks that ask for them; the library that draws them is loaded only then. */
async function blocksFor(template: Template, book: BudgetBook, forms: TargetsInWord | undefined): Promise<Blocks> {
  const asked = template.reading.blocks.filter(({ block }) => block === "表" || block === "绩效表");
  if (asked.length === 0) return { blocks: new Map(), missing: [] };
  const word = await import("../write/word/index");
  const tables = word.wordTables(book);
  const drawnForms = forms ? word.wordForms(forms.forms, forms.layout) : [];
  const blocks = new Map<string, readonly BlockXml[]>();
  const missing: string[] = [];
  for (const { block, of } of asked) {
    const isAll = of === "全部";
    const wanted = block === "表" ? tables.filter(({ type }) => isAll || isNamed(type, of)) : [];
    const fragments =
      block === "表"
        ? await Promise.all(wanted.map((table) => word.tableFragment(table, { isCaptioned: isAll })))
        : await Promise.all(drawnForms.map(word.formFragment));
    blocks.set(`${block}.${of}`, fragments);
    if (fragments.length === 0) missing.push(`范本要求附上“${block}.${of}”，工作簿中没有找到，这一处留空。`);
  }
  return { blocks, missing };
}

/** 表.收支总表, 表.income-expenditure: by its Chinese name or its id. */
function isNamed(type: TableId, of: string): boolean {
  const bare = (name: string): string => name.replace(/[“”"（）()\s]/g, "").replace(/预算|情况/g, "");
  return type === of || bare(TABLE_TERMS[type]) === bare(of);
}
