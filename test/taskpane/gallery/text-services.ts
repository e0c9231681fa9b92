import fujian from "../../../assets/samples/fujian.xlsx";
import withMistakes from "../../../assets/samples/with-mistakes.xlsx";
import { memoryHost } from "../../memory-host/index";
import { openWorkbook } from "../../../src/hosts/xlsx/index";
import { PROFILES } from "../../../src/profiles/index";
import { readBudget } from "../../../src/pipeline";
import { narrate, planNarrative } from "../../../src/questions/index";
import type { PaneServices } from "../../../src/taskpane/services";
import { bytesOf } from "../../../src/workbench/samples";
import { asking, realAnswers } from "../asking";

/** ?tab=text&show=… : sample workbooks in memory, answered by the real pipeline. `own` has the sheet we write, with a slip. */
export async function textServices(base: PaneServices, show: string): Promise<PaneServices> {
  const [name, parts] = show === "mistakes" ? ["有差错.xlsx", withMistakes] : ["福建.xlsx", fujian];
  const whole = await openWorkbook(bytesOf({ name, parts }), name).read();
  const hasText = show !== "nothing" && show !== "own";
  const sheets = hasText ? whole.sheets : whole.sheets.filter((sheet) => sheet.name !== "情况说明");
  const host = memoryHost(sheets);
  if (show === "own") {
    const plan = planNarrative(narrate(readBudget({ ...whole, sheets })));
    const slip = (value: string | number) =>
      String(value).replace("一般公共预算拨款支出预算7", "一般公共预算拨款支出预算9");
    await host.writeSheet({ ...plan, cells: plan.cells.map((cell) => ({ ...cell, value: slip(cell.value) })) });
  }
  return {
    ...base,
    host,
    ask: asking(realAnswers()),
    profiles: PROFILES.map(({ id, name: profile }) => ({ id, name: profile })),
  };
}
