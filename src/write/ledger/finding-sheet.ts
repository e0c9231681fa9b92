import { SEVERITY_WORDS, type Finding } from "../../model/finding";
import { FATE_WORDS, type Ledger, type LedgerFinding, type LedgerUnit } from "../../model/ledger";
import { readNumber } from "../../model/number";
import type { NewSheet } from "../../model/write";
import { type Field, NOTHING } from "../sheet-rows";
import { worstFirst } from "./columns";
import { type ListColumn, listSheet, text } from "./list-sheet";
import { type LedgerOptions, MOST_LISTED, nameOf } from "./options";
import { placesText } from "./places";

const FINDING_COLUMNS: readonly ListColumn[] = [
  { heading: "单位", width: 22 },
  { heading: "级别", width: 6 },
  { heading: "规则", width: 7 },
  { heading: "规则名称", width: 18 },
  { heading: "位置", width: 22 },
  { heading: "问题", width: 56 },
  { heading: "原值", width: 12 },
  { heading: "对照值", width: 12 },
  { heading: "相差", width: 10 },
  { heading: "处理", width: 14 },
  { heading: "单位回复", width: 16 },
  { heading: "复核意见", width: 16 },
];

/** One row a finding, those of the round before behind. */
export function findingSheet(ledger: Ledger, options: LedgerOptions): NewSheet {
  const rows = worstFirst(ledger.units).flatMap((unit) => [
    ...unit.findings.slice(0, MOST_LISTED).map((finding) => findingFields(unit, finding, options)),
    ...restOf(unit),
    ...(unit.settled ?? []).map(({ code, severity, message, outcome }): readonly Field[] => [
      text(nameOf(unit)),
      { value: SEVERITY_WORDS[severity], style: "centred" },
      text(code),
      text(options.ruleOf(code)?.title),
      NOTHING,
      text(message),
      ...[NOTHING, NOTHING, NOTHING],
      text(outcome === "solved" ? "已解决" : "无法判断（本次未评估）"),
      ...[NOTHING, NOTHING],
    ]),
  ]);
  return listSheet(
    "按单位",
    FINDING_COLUMNS,
    [["每条问题一行，可以筛选；“单位回复”“复核意见”留空供填写。", "note"]],
    rows,
  );
}

function findingFields(unit: LedgerUnit, finding: LedgerFinding, { ruleOf, pathOf }: LedgerOptions): readonly Field[] {
  const { code, severity, message, cause, cells, waived, fate, stated, expected, difference, unit: money } = finding;
  const [first] = cells;
  const path = pathOf?.(unit.file);
  const place = placesText(cells, 3);
  const isInFile = first !== undefined && first.place === undefined && first.file === undefined && first.sheet !== "";
  return [
    text(nameOf(unit)),
    waived === undefined ? { value: SEVERITY_WORDS[severity], style: severity } : { value: "已核实", style: "centred" },
    text(code),
    text(ruleOf(code)?.title),
    path !== undefined && isInFile ? { value: place, style: "link", opens: { path, cell: first } } : text(place),
    text([message, cause].filter((line) => line !== undefined).join("\n")),
    valueField(stated, money),
    valueField(expected, money),
    valueField(difference, money),
    text(waived === undefined ? fate && FATE_WORDS[fate] : `已核实：${waived}`),
    NOTHING,
    NOTHING,
  ];
}

/** Amounts in 万元 are numbers; what has another unit carries it. */
function valueField(value: string | undefined, unit: Finding["unit"]): Field {
  if (value === undefined) return NOTHING;
  const number = readNumber(value);
  const isPlain = number !== undefined && number.unit === undefined && !number.percent;
  if (isPlain && unit === "万元") return { value: Number(number.decimal), style: "number" };
  return text(isPlain ? `${value}${unit ?? ""}` : value);
}

function restOf(unit: LedgerUnit): readonly (readonly Field[])[] {
  const rest = unit.findings.length - MOST_LISTED;
  if (rest <= 0) return [];
  const fields = FINDING_COLUMNS.map(() => NOTHING);
  return [fields.map((field, i) => (i === 0 ? text(nameOf(unit)) : i === 5 ? text(`另有 ${rest} 条没有列出`) : field))];
}
