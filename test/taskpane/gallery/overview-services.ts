import ningxia from "../../../assets/samples/ningxia.xlsx";
import shaanxi from "../../../assets/samples/shaanxi.xlsx";
import withMistakes from "../../../assets/samples/with-mistakes.xlsx";
import { memoryHost } from "../../memory-host/index";
import { openWorkbook } from "../../../src/hosts/xlsx/index";
import { PROFILES } from "../../../src/profiles/index";
import type { PaneServices } from "../../../src/taskpane/services";
import { bytesOf } from "../../../src/workbench/samples";
import { asking, realAnswers } from "../asking";

const SAMPLES: Readonly<Record<string, typeof ningxia>> = { mistakes: withMistakes, ningxia, shaanxi };

/** ?tab=overview&show=… : sample workbooks in memory, answered by the real pipeline. */
export async function overviewServices(base: PaneServices, show: string): Promise<PaneServices> {
  const name = "样表.xlsx";
  const parts = SAMPLES[show] ?? withMistakes;
  const { sheets } = await openWorkbook(bytesOf({ name, parts }), name).read();
  return {
    ...base,
    host: memoryHost(show === "nothing" ? [] : sheets),
    ask: asking(realAnswers()),
    profiles: PROFILES.map(({ id, name: profile }) => ({ id, name: profile })),
  };
}
