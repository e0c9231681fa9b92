/** The pane with the tab 情况说明 over a workbook in memory, answered by the real pipeline. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readPickedEdited, readPickedText } from "../../../src/hosts/docx/index";
import { openWorkbook } from "../../../src/hosts/xlsx/index";
import { MemoryHost } from "../../memory-host/index";
import type { CellRef } from "../../../src/model/cell";
import { remembered } from "../../../src/model/remembered";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/model/snapshot";
import type { PaneServices } from "../../../src/taskpane/services";
import { ABOUT } from "../about";
import { asking, realAnswers } from "../asking";

/** A sample workbook as it is read. */
export const sample = remembered((name): Promise<WorkbookSnapshot> => {
  const file = join(__dirname, "../../../assets/samples", `${name}.xlsx`);
  return openWorkbook(new Uint8Array(readFileSync(file)), file).read();
});

/** The workbook without the text that the samples bring along. */
export const withoutText = ({ sheets, externalLinks }: WorkbookSnapshot): WorkbookSnapshot => ({
  sheets: sheets.filter(({ name }) => name !== "情况说明"),
  externalLinks,
});

export interface NarrativeServices extends PaneServices {
  readonly host: MemoryHost;
  readonly visited: CellRef[];
  readonly copied: string[];
  readonly saved: Map<string, Uint8Array>;
  /** What readWorkbook finds, by the name of the file. */
  readonly files: Map<string, WorkbookSnapshot>;
}

/** Services over a workbook in memory; nothing in them is canned but the files and the clipboard. */
export function narrativeServices(snapshot: WorkbookSnapshot): NarrativeServices {
  const visited: CellRef[] = [];
  const copied: string[] = [];
  const saved = new Map<string, Uint8Array>();
  const files = new Map<string, WorkbookSnapshot>();
  return {
    host: new WatchedHost(snapshot.sheets, visited),
    visited,
    copied,
    saved,
    files,
    ask: asking(realAnswers()),
    planReport: async () => {
      throw new Error("not asked for");
    },
    profiles: [
      { id: "ningxia", name: "宁夏" },
      { id: "fujian", name: "福建" },
      { id: "shaanxi", name: "陕西" },
    ],
    about: ABOUT,
    now: () => new Date(2025, 1, 3, 9, 5),
    saveFile: async (name, contents) => {
      saved.set(name, typeof contents === "string" ? new TextEncoder().encode(contents) : contents);
      return true;
    },
    readWorkbook: async ({ name }) => files.get(name) ?? { sheets: [], externalLinks: [] },
    readText: readPickedText,
    readEdited: readPickedEdited,
    paintPng: async (svg) => new TextEncoder().encode(svg),
    copyText: async (text) => copied.push(text) > 0,
  };
}

class WatchedHost extends MemoryHost {
  constructor(
    sheets: readonly SheetSnapshot[],
    private readonly visited: CellRef[],
  ) {
    super({ sheets, externalLinks: [], fills: [], states: [], marks: [] });
  }

  override async goTo(cell: CellRef): Promise<void> {
    this.visited.push(cell);
    await super.goTo(cell);
  }
}
