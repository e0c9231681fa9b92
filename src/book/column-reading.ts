import { parse, parsePath } from "../lexicon/index";
import type { ColumnPlace } from "../model/correction";
import { columnMeaningName } from "../model/meaning";
import type { Column, Panel, RowsBy, Table } from "../model/table";
import type { ColumnReading, ReadAs } from "../model/table-reading";
import { TERMS, wordsOf } from "../model/terms";

/**
 * Money whose name we know, though the model has no value for it (当年财政拨款安排, 非同级财政拨款): it is told from all others
 * by its name. 其他支出 may be anything.
 */
export function isKnownByName(name: string): boolean {
  const { sense, understood } = parse(name);
  return understood === "whole" && sense.rest === undefined;
}

/** Money of which the heading says nothing; parts of a known column may have any name. */
export const isUnknownMoney = ({ holds, narrows, ofWhich, path, as }: Column): boolean =>
  holds === "money" &&
  as === undefined &&
  narrows.line !== undefined &&
  !isKnownByName(narrows.line) &&
  !ofWhich &&
  path.length <= 1;

/** What a column was taken for, in words. */
export function readColumn(column: Column, panel: Panel, table: Table, place: ColumnPlace): ColumnReading {
  const readAs = readAsOf(column);
  const isAmount = ["money", "change", "growth"].includes(column.holds);
  return {
    column: column.column,
    place,
    readAs,
    meaning: meaningOf(column, panel, table),
    unknown: isAmount && column.as === undefined ? parsePath(column.path).unknown : [],
    ...(column.as && { told: column.as }),
  };
}

function readAsOf(column: Column): ReadAs {
  const { holds, as, ofWhich, isTotal, period } = column;
  if (as === "ignored") return "ignored";
  if (holds === "code" || holds === "label") return "name";
  if (holds === "change" || holds === "growth") return "compared";
  if (holds !== "money") return "text";
  if (isUnknownMoney(column)) return "unread";
  if (period?.offset !== undefined && period.offset < 0) return "compared";
  return ofWhich ? "of-which" : isTotal ? "total" : "part";
}

const NAMES: Readonly<Record<RowsBy, string>> = {
  functional: "功能分类科目",
  economic: "部门经济分类科目",
  governmentEconomic: "政府经济分类科目",
  unit: "单位",
  project: "项目",
  procurement: "采购项目",
  "three-public": "“三公”经费各项",
  line: "各行",
};

const PARTS = { class: "类", group: "款", item: "项" } as const;

function meaningOf(column: Column, panel: Panel, table: Table): string {
  const { holds, codeOf, codePart, as } = column;
  if (as === "ignored" || as === "text") return columnMeaningName(as);
  const whose = NAMES[codeOf ?? panel.rowsBy];
  if (holds === "code") return `${whose}编码${codePart ? `（${PARTS[codePart]}）` : ""}`;
  if (holds === "label") return `${whose}的名称`;
  if (holds === "count") return "数量，不是金额";
  if (holds === "text") return "文字，不参加核对";
  if (isUnknownMoney(column)) return `金额，含义不明（${table.unit}）`;
  return [...dimensionsOf(column, panel), measureOf(column, table)].join(" · ");
}

function dimensionsOf({ narrows, isTotal, ofWhich }: Column, { flow }: Panel): readonly string[] {
  const words = wordsOf(narrows);
  if (ofWhich) return ["其中", ...words];
  return isTotal ? [...words, "合计"] : words.length > 0 ? words : [TERMS.flow[flow]];
}

function measureOf({ holds, period }: Column, { unit }: Table): string {
  if (holds === "growth") return "增减百分比";
  if (holds === "change") return `增减额（${unit}）`;
  if (!period) return `金额（${unit}）`;
  const { year, offset, stage } = period;
  const when = year !== undefined ? `${year}年` : offset === undefined || offset === 0 ? "本年" : "上年";
  return `${when}${TERMS.stage[stage]}（${unit}）`;
}
