import { memoryHost } from "../../memory-host/index";
import { UserError } from "../../../src/model/user-error";
import { PROFILES } from "../../../src/profiles/index";
import type { PaneServices } from "../../../src/taskpane/services";
import { budgetSheets, formSheet, projectSheet, SOUND, unitSheet, withLine } from "../../target-forms";
import { asking, realAnswers } from "../asking";

const MONEY = ["项目总额 | 981.90", "其中：年度资金总额 | 981.90", "财政拨款 | 981.90", "其他资金 | 0"];

/** ?tab=targets&show=… : a drawn workbook in memory, answered by the real pipeline. */
export function targetsServices(base: PaneServices, show: string): PaneServices {
  const hotline = formSheet({
    name: "12345热线话务服务",
    lines: MONEY,
    indicators: withLine(
      ["成本指标", "经济成本指标", "外包服务总成本", "≤981.9万元"],
      ["产出指标", "质量指标", "工单派发准确率", "≥120%"],
    ),
  });
  const sheets = [
    ...budgetSheets("1246.90"),
    projectSheet([
      ["12345热线话务服务", "981.90"],
      ["政务云平台及电子政务外网专线运行维护", "200.00"],
      ["办公设备购置", "65.00"],
    ]),
    hotline,
    unitSheet(["热线运行 | 受理群众来电 | 981.90 | 981.90 | 0", "金额合计 | | 981.90 | 981.90 | 0"]),
  ];
  const host = memoryHost(show === "nothing" ? [] : sheets);
  if (show === "slow") host.read = ({ signal } = {}) => waitFor(signal);
  if (show === "failing") host.read = () => Promise.reject(new UserError("excelBusy", { doing: "读取工作簿" }));
  return {
    ...base,
    host,
    ask: asking(realAnswers()),
    profiles: PROFILES.map(({ id, name }) => ({ id, name })),
    readWorkbook: async () => ({
      sheets: [formSheet({ name: "办公设备购置", indicators: SOUND.slice(0, 4) }), formSheet({ sheet: "二" })],
      externalLinks: [],
    }),
  };
}

const waitFor = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) =>
    signal?.addEventListener("abort", () => reject(new UserError("cancelled", {})), { once: true }),
  );
