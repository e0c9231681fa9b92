import { printedPage, withPageNumbers, withRecord } from "../fill/index";
import type { BudgetBook } from "../model/book";
import type { ChartPicture } from "../model/chart";
import type { MergedLine, Narrative } from "../model/passage";
import type { TargetForm, TargetLayoutId } from "../model/target";
import { linesOf, type PriorIdentity, wordRecord } from "../narrate/index";

/** Performance forms for a Word file, in one layout. */
export interface TargetsInWord {
  readonly forms: readonly TargetForm[];
  readonly layout: TargetLayoutId;
}

interface WithNarrative {
  readonly merged?: readonly MergedLine[];
  readonly tablesOf?: BudgetBook;
  readonly targets?: TargetsInWord;
  readonly pictures?: readonly ChartPicture[];
  /** Marked as a draft on every page. */
  readonly isDraft?: boolean;
  /** Whose text it is; a draft keeps it with what it was written from, so that it can be read back. */
  readonly identity?: PriorIdentity;
}

/** What errors about it would call it. */
const FILE = "说明.docx";

/**
 * The text as a Word file; the library is large and loaded only then. A finished text holds nothing that its readers do
 * not see.
 */
export async function narrativeWord(
  narrative: Narrative,
  { merged, tablesOf, targets, pictures, isDraft, identity = {} }: WithNarrative = {},
): Promise<Uint8Array> {
  const { narrativeDocument, packDocument, wordForms, wordTables } = await import("../write/word/index");
  const document = narrativeDocument(linesOf(narrative), {
    ...(merged && { merged }),
    ...(tablesOf && { tables: wordTables(tablesOf) }),
    ...(pictures && { pictures }),
    ...(isDraft && { isDraft }),
    cover: narrative.cover,
    ...(targets && { forms: wordForms(targets.forms, targets.layout) }),
  });
  const bytes = withPageNumbers(await packDocument(document), FILE);
  if (!isDraft) return bytes;
  return withRecord(bytes, FILE, (paragraphs) => JSON.stringify(wordRecord(narrative, identity, paragraphs, merged)));
}

/** How a printed page is made a PDF, said on it where it is opened as a file. */
const PRINTING =
  "用浏览器的“打印”（Ctrl+P）打印，或另存为 PDF：边距选“默认”，勾选“背景图形”，去掉“页眉和页脚”。这一段不会印出来。";

/** The same as a page that a browser prints, or saves as PDF, on the same pages. */
export async function narrativePage(narrative: Narrative, parts: WithNarrative = {}): Promise<Uint8Array> {
  const page = printedPage(await narrativeWord(narrative, parts), { title: narrative.title, hint: PRINTING });
  return new TextEncoder().encode(page);
}

/** Performance forms alone as a Word file. */
export async function targetsWord(forms: readonly TargetForm[], layout: TargetLayoutId): Promise<Uint8Array> {
  const { packDocument, targetsDocument, wordForms } = await import("../write/word/index");
  return packDocument(targetsDocument(wordForms(forms, layout)));
}
