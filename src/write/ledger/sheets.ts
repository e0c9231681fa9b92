import { SEVERITY_WORDS } from "../../model/finding";
import type { Ledger } from "../../model/ledger";
import type { NewSheet } from "../../model/write";
import { type Field, NOTHING } from "../sheet-rows";
import { talliesOf } from "./by-rule";
import { findingSheet } from "./finding-sheet";
import { count, listSheet, text } from "./list-sheet";
import { type LedgerOptions, nameOf } from "./options";
import { placeText } from "./places";
import { summarySheet } from "./summary-sheet";

/** The sheets of the overview: by unit, by finding, by rule, across units, what was not read. */
export function planLedger(ledger: Ledger, options: LedgerOptions): readonly [NewSheet, ...NewSheet[]] {
  return [
    summarySheet(ledger, options),
    findingSheet(ledger, options),
    ruleSheet(ledger, options),
    acrossSheet(ledger, options),
    unreadSheet(ledger),
  ];
}

function ruleSheet(ledger: Ledger, { ruleOf }: LedgerOptions): NewSheet {
  const all = Math.max(1, ledger.units.length);
  const rows = talliesOf(ledger).map(
    ({ code, severity, findings, units, unjudged, reason, example }): readonly Field[] => [
      text(code),
      text(ruleOf(code)?.title),
      { value: SEVERITY_WORDS[severity], style: severity },
      count(units),
      count(findings),
      { value: `${((units * 100) / all).toFixed(0)}%`, style: "centred" },
      count(unjudged),
      text(reason),
      text(`${nameOf(example.unit)}：${example.finding.message}`),
      text(ruleOf(code)?.basis),
    ],
  );
  const columns = [
    { heading: "规则", width: 7 },
    { heading: "名称", width: 22 },
    { heading: "级别", width: 6 },
    { heading: "单位数", width: 8 },
    { heading: "条数", width: 8 },
    { heading: "占比", width: 8 },
    { heading: "未评估单位数", width: 10 },
    { heading: "未评估的主要原因", width: 26 },
    { heading: "例", width: 60 },
    { heading: "依据", width: 34 },
  ];
  return listSheet("按规则", columns, [["有问题的规则，错误在前；单位多的在前。", "note"]], rows);
}

function acrossSheet({ across }: Ledger, { ruleOf }: LedgerOptions): NewSheet {
  const columns = [
    { heading: "级别", width: 6 },
    { heading: "规则", width: 7 },
    { heading: "规则名称", width: 24 },
    { heading: "问题", width: 70 },
    { heading: "位置", width: 50 },
    { heading: "涉及文件", width: 30 },
  ];
  const rows = (across?.findings ?? []).map(({ code, severity, message, cells, files }): readonly Field[] => [
    { value: SEVERITY_WORDS[severity], style: severity },
    text(code),
    text(ruleOf(code)?.title),
    text(message),
    text(cells.slice(0, 6).map(placeText).join("\n")),
    text(files.slice(0, 6).join("\n")),
  ]);
  const unjudged = [...(across?.skipped ?? []), ...(across?.notJudged ?? [])].map(
    ({ rule, reason }): readonly Field[] => [
      { value: "未评估", style: "centred" },
      text(rule),
      text(ruleOf(rule)?.title),
      text(reason),
      NOTHING,
      NOTHING,
    ],
  );
  return listSheet(
    "跨单位",
    columns,
    [["各单位之间、与上年公开、与批复和名单的核对；没有条件核对的写明原因。", "note"]],
    [...rows, ...unjudged],
  );
}

function unreadSheet({ unread }: Ledger): NewSheet {
  const columns = [
    { heading: "文件", width: 50 },
    { heading: "原因和办法", width: 90 },
  ];
  const note = unread.length === 0 ? "文件都读取了。" : "这些文件没有读取，也就没有校验。";
  return listSheet(
    "未读取",
    columns,
    [[note, "note"]],
    unread.map(({ file, reason }) => [text(file), text(reason)]),
  );
}
