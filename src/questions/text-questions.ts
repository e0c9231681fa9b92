import type { CellRef } from "../model/cell";
import type { MarkedText } from "../model/marked-text";
import type { TextSource } from "../model/text-source";
import type { SheetPlan } from "../model/write";
import type { OfWorkbook } from "./version";

/** What the tab 文字核对 asks the worker. */
export interface TextQuestions {
  readonly texts: {
    readonly ask: OfWorkbook & {
      /** Texts beside those of the workbook: pasted, or out of a file. */
      readonly texts: readonly TextSource[];
    };
    readonly answer: MarkedText;
  };
  /** The sheet 情况说明 we wrote, with the text of one cell replaced; undefined when it is gone. */
  readonly replacedText: {
    readonly ask: OfWorkbook & { readonly cell: CellRef; readonly text: string };
    readonly answer: SheetPlan | undefined;
  };
}
