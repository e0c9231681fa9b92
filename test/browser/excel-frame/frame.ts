import type { SheetSnapshot } from "../../../src/model/snapshot";
import type { EmulatedWorkbook } from "../../excel/emulator/workbook";
import { emulate } from "../../excel/from-snapshot";
import { type ExcelFrame, startExcelFrame } from "./protocol";

/** What a test reaches through page.evaluate. */
export interface FrameWindow {
  book: EmulatedWorkbook;
  frame: ExcelFrame;
  /** Opens a workbook with the pane at this address beside it. */
  openWorkbook(sheets: readonly SheetSnapshot[], paneUrl: string): void;
  /** Opens the pane anew beside the workbook that is there: a click on a ribbon button. */
  openPane(paneUrl: string): void;
}

const SETS = {
  ExcelApi: "1.15",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  ExcelApiUndo: "1.8",
  DelayForCellEdit: "1.1",
  AddinCommands: "1.1",
  DialogApi: "1.2",
};

const frameWindow = window as unknown as FrameWindow;

frameWindow.openPane = (paneUrl) => {
  const container = document.getElementById("pane");
  if (!container) throw new Error("The frame has no place for the pane");
  container.replaceChildren();
  frameWindow.frame = startExcelFrame({ book: frameWindow.book, paneUrl, container, sets: SETS });
};

frameWindow.openWorkbook = (sheets, paneUrl) => {
  frameWindow.book = emulate(sheets);
  frameWindow.openPane(paneUrl);
};
