import { withPageNumbers } from "../fill/index";
import type { BudgetBook } from "../model/book";
import type { ChartPicture } from "../model/chart";
import type { MergedLine, Narrative } from "../model/passage";
import type { TargetForm, TargetLayoutId } from "../model/target";
import { linesOf } from "../narrate/index";

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
}

/** The text as a Word file; the library is large and loaded only then. */
export async function narrativeWord(
  narrative: Narrative,
  { merged, tablesOf, targets, pictures, isDraft }: WithNarrative = {},
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
  return withPageNumbers(await packDocument(document), "说明.docx");
}

/** Performance forms alone as a Word file. */
export async function targetsWord(forms: readonly TargetForm[], layout: TargetLayoutId): Promise<Uint8Array> {
  const { packDocument, targetsDocument, wordForms } = await import("../write/word/index");
  return packDocument(targetsDocument(wordForms(forms, layout)));
}
