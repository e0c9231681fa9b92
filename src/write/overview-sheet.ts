import { type Chart, type ChartAmount, type ChartOrReason, type ChartRow, isChart } from "../model/chart";
import { fen, formatFen } from "../model/money";
import type { CheckState, MapLink, TableMap } from "../model/table-map";
import type { SheetPlan } from "../model/write";
import { type Field, linkTo, NOTHING, SheetRows } from "./sheet-rows";

const WIDTHS = [34, 16, 16, 16, 12, 30] as const;

/**
 * The sheet 预算概览: the numbers of the pictures, each row with a link to its cell, then what was checked of each table
 * and between them. One A4 page wide.
 */
export function planOverview(charts: readonly ChartOrReason[], map: TableMap): SheetPlan {
  const sheet = new SheetRows(WIDTHS);
  sheet.line("预算概览", "top");
  sheet.line("金额单位：万元。由校验时的各表读出；表改动后请重新写入。", "note");
  for (const chart of charts) {
    sheet.block(chart.title);
    if (isChart(chart)) writeChart(sheet, chart);
    else sheet.line(`没有画：${chart.reason}。`, "note");
  }
  writeCoverage(sheet, map);
  writeLinks(sheet, map);
  return {
    kind: "overview",
    name: "预算概览",
    cells: sheet.cells,
    merges: sheet.merges,
    widths: WIDTHS,
    heights: sheet.heights,
    print: { orientation: "portrait", fitToWidth: true, pageNumbers: true },
  };
}

function writeChart(sheet: SheetRows, { note, rows, total, now, before }: Chart): void {
  sheet.line(note, "note");
  sheet.heads("项目", before ?? "", now, before === undefined ? "" : "增减", "占比 %", "位置");
  for (const each of [...rows, total]) sheet.fields(fieldsOf(each));
}

function fieldsOf({ name, now, before, share }: ChartRow): readonly Field[] {
  const [cell] = now.cells;
  const change = before && fen(now.amount - before.amount);
  return [
    { value: name, style: "text" },
    before ? amountField(before) : NOTHING,
    amountField(now),
    change === undefined ? NOTHING : { value: Number(formatFen(change, "万元", 6)), style: "number" },
    share === undefined ? NOTHING : { value: Number(share), style: "number" },
    linkTo(cell),
  ];
}

/** A blank cell is no written zero; what a complete list leaves out has no cell. */
const amountField = ({ amount, cells }: ChartAmount): Field =>
  cells.length > 0 && cells.every(({ isBlank }) => isBlank)
    ? { value: "空", style: "centred" }
    : { value: Number(formatFen(amount, "万元", 6)), style: "number" };

function writeCoverage(sheet: SheetRows, { nodes }: TableMap): void {
  sheet.block("各表的非零金额核对了多少");
  sheet.heads("表", "通过", "有问题", "未核对", "", "位置");
  for (const { name, amounts, tables } of nodes) {
    const [first] = tables;
    sheet.fields([
      { value: name, style: "text" },
      ...[amounts.passed, amounts.problems, amounts.open].map((value): Field => ({ value, style: "centred" })),
      NOTHING,
      linkTo(first?.cell),
    ]);
  }
}

function writeLinks(sheet: SheetRows, { nodes, links }: TableMap): void {
  const names = new Map(nodes.map(({ type, name }) => [type, name]));
  sheet.block("表与表之间核对了什么");
  sheet.heads("表", "相符", "不符", "没有判断", "", "另一张表");
  for (const link of links) {
    const [one, other] = link.between.map((type) => names.get(type) ?? "");
    sheet.fields([
      { value: one ?? "", style: "text" },
      countField(link, "equal", "waived"),
      countField(link, "differs"),
      countField(link, "unjudged"),
      NOTHING,
      { value: other ?? "", style: "text" },
    ]);
  }
}

const countField = ({ checks }: MapLink, ...states: readonly CheckState[]): Field => ({
  value: checks.filter(({ state }) => states.includes(state)).length,
  style: "centred",
});
