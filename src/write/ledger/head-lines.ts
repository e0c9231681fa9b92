import { type Ledger, openCounts, STATE_WORDS, stateOf } from "../../model/ledger";
import { timeText } from "../time-text";

/** When, how many, how they stand. */
export function headLines(ledger: Ledger): readonly string[] {
  const { units, unread, checkedAt, program, across, earlier } = ledger;
  const counts = units.map(openCounts);
  const total = (severity: "error" | "warning" | "info"): number =>
    counts.reduce((sum, each) => sum + each[severity], 0);
  const states = Object.entries(STATE_WORDS).flatMap(([state, word]) => {
    const own = units.filter((unit) => stateOf(unit) === state).length;
    return own > 0 ? [`${word} ${own}`] : [];
  });
  return [
    `共 ${units.length + unread.length} 个文件：有错误 ${counts.filter(({ error }) => error > 0).length} 个，没有错误 ${counts.filter(({ error }) => error === 0).length} 个，未能读取 ${unread.length} 个。` +
      `错误 ${total("error")} 条，提醒 ${total("warning")} 条，建议 ${total("info")} 条${across ? `，跨单位 ${across.findings.length} 条` : ""}。${states.length > 0 ? `状态：${states.join("，")}。` : ""}`,
    `校验时间 ${timeText(new Date(checkedAt))}，预算公开助手 ${program}。金额单位：万元。${earlier === undefined ? "" : `与 ${timeText(new Date(earlier))} 的校验比较。`}`,
  ];
}
