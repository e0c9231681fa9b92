import fujian from "../../../assets/samples/fujian.xlsx";
import ningxia from "../../../assets/samples/ningxia.xlsx";
import { memoryHost } from "../../memory-host/index";
import { openWorkbook } from "../../../src/hosts/xlsx/index";
import { textOf } from "../../../src/model/passage";
import type { WorkbookSnapshot } from "../../../src/model/snapshot";
import { readBudget } from "../../../src/pipeline";
import { PROFILES } from "../../../src/profiles/index";
import type { PaneServices } from "../../../src/taskpane/services";
import { linesOf, narrate } from "../../../src/questions/index";
import { bytesOf } from "../../../src/workbench/samples";
import { asLastYear } from "../narrative/last-year";
import { asking, realAnswers } from "../asking";
import type { NarrativeWindow } from "./gallery-window";

/** A file without a record, in which its user changed a sentence. */
const editedParagraphs = (snapshot: WorkbookSnapshot): readonly string[] =>
  linesOf(narrate(readBudget(snapshot))).map(({ runs }) =>
    textOf(runs).replace("由两部分组成", "由人员经费和公用经费两部分组成"),
  );

/** ?tab=narrate&show=… : sample workbooks in memory, answered by the real pipeline. */
export async function narrativeServices(base: PaneServices, show: string): Promise<PaneServices> {
  const [name, parts] = show === "ningxia" ? ["宁夏.xlsx", ningxia] : ["福建.xlsx", fujian];
  const whole = await openWorkbook(bytesOf({ name, parts }), name).read();
  const sheets = show === "nothing" ? [] : whole.sheets.filter((sheet) => sheet.name !== "情况说明");
  const host = memoryHost(sheets);
  const forRuns: NarrativeWindow = { narrativeHost: host };
  Object.assign(window, forRuns);
  return {
    ...base,
    host,
    ask: asking(realAnswers()),
    profiles: PROFILES.map(({ id, name: profile }) => ({ id, name: profile })),
    readWorkbook: async () => asLastYear(whole, 2025),
    readEdited: async ({ name: file }) => ({ name: file, paragraphs: editedParagraphs(await host.read()) }),
  };
}
