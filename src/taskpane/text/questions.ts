import type { CellRef } from "../../model/cell";
import type { MarkedText } from "../../model/marked-text";
import type { Settings } from "../../model/settings";
import type { WorkbookSnapshot } from "../../model/snapshot";
import type { TextSource } from "../../model/text-source";
import type { SheetPlan } from "../../model/write";

/** What the tab 文字核对 asks the worker. */
export interface TextQuestions {
  readonly texts: {
    readonly ask: {
      readonly snapshot: WorkbookSnapshot;
      readonly settings: Settings;
      /** Texts beside those of the workbook: pasted, or out of a file. */
      readonly texts: readonly TextSource[];
    };
    readonly answer: MarkedText;
  };
  /** The sheet 情况说明 we wrote, with the text of one cell replaced; undefined when it is gone. */
  readonly replacedText: {
    readonly ask: {
      readonly snapshot: WorkbookSnapshot;
      readonly settings: Settings;
      readonly cell: CellRef;
      readonly text: string;
    };
    readonly answer: SheetPlan | undefined;
  };
}
