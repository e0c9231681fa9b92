import { toA1 } from "../../src/model/cell";
import type { CellSnapshot } from "../../src/model/snapshot";
import type { Random } from "../generator/random";
import type { PublishedDocument } from "./document";
import { otherDigit, type Plant, type Planter, tried, withValues } from "./plant";
import { unitNameOf } from "./word-plants";

type Placed = CellSnapshot & { readonly sheet: string };

/** Cells of the sheets with labelled tables. */
const tableCells = ({ snapshot, amounts }: PublishedDocument): readonly Placed[] => {
  const tables = new Set(amounts.map(({ cell }) => cell.sheet));
  return snapshot.sheets.flatMap(({ name, cells }) =>
    tables.has(name) ? cells.map((cell) => ({ ...cell, sheet: name })) : [],
  );
};

/** Other words in one cell of a table's head lines; a finding points to the sheet. */
const onLine =
  (change: (text: string, document: PublishedDocument, random: Random, cell: Placed) => string | undefined): Planter =>
  (document, _, random) => {
    const lines = tableCells(document).filter(({ value }) => typeof value === "string");
    const changed = lines.flatMap((cell) => {
      const text = String(cell.value);
      const next = change(text, document, random, cell);
      return next === undefined || next === text ? [] : [{ cell, text, next }];
    });
    return tried(changed, random, ({ cell: { sheet, row, column }, text, next }): Plant => ({
      what: `${sheet}!${row} ${text.trim()} → ${next === "" ? "nothing" : next}`,
      snapshot: withValues(document.snapshot, [{ sheet, row, column, value: next === "" ? undefined : next }]),
      place: { kind: "sheet", sheet },
    }));
  };

/** 2025年…表 at the head of a table: the year before, or two years before. */
const titleYear = onLine((text, { year }, random, { row }) =>
  row <= 4 && text.includes(`${year}年`) && /表/.test(text)
    ? text.replace(String(year), String(year - random.integer(1, 3)))
    : undefined,
);

const unitLine = onLine((text) => (/^\s*(?:金额)?单位[:：]\s*(?:人民币)?万?元\s*$/.test(text) ? "" : undefined));

const nameLine = onLine((text, document) => {
  const name = unitNameOf(document);
  const isLine =
    name !== undefined && /^\s*(?:编制|填报)?(?:部门|单位)(?:名称)?[:：]/.test(text) && text.includes(name);
  return isLine ? text.replace(name, "") : undefined;
});

/** The two digits of 款 or 项 in a column of their own without the zero. */
const zeroLost: Planter = (document, _, random) => {
  const { snapshot, amounts } = document;
  const rows = new Map(amounts.map(({ cell, code }) => [`${cell.sheet}!${cell.row}`, code]));
  const parts = tableCells(document).filter(({ sheet, row, value }) => {
    const code = rows.get(`${sheet}!${row}`) ?? "";
    return /^0[1-9]$/.test(String(value)) && code.replace(/\D/g, "").includes(String(value));
  });
  return tried(parts, random, ({ sheet, row, column, value }): Plant => ({
    what: `${toA1({ sheet, row, column })} ${String(value)} → ${String(value).slice(1)}`,
    snapshot: withValues(snapshot, [{ sheet, row, column, value: String(value).slice(1) }]),
    place: { kind: "rows", sheet, rows: [row] },
  }));
};

/** Names that the classification gave up, with the first year of the name in their place. */
const SUCCESSIONS: readonly (readonly [string, string, number])[] = [
  ["卫生健康支出", "医疗卫生与计划生育支出", 2019],
  ["行政事业单位养老支出", "行政事业单位离退休", 2020],
  ["行政单位离退休", "归口管理的行政单位离退休", 2020],
  ["自然资源海洋气象等支出", "国土海洋气象等支出", 2019],
  ["文化旅游体育与传媒支出", "文化体育与传媒支出", 2019],
  ["社会保障和就业支出", "社会保障和就业", 2014],
  ["住房保障支出", "住房保障", 2014],
];

/** A name that the classification gave up, in a row of a table or in a chain of the text. */
const abolished: Planter = (document, _, random) => {
  const { snapshot, texts, year } = document;
  const cells: readonly { sheet: string; row: number; column: number; text: string; isText: boolean }[] = [
    ...texts.map((each) => ({ ...each, isText: true })),
    ...tableCells(document).flatMap((each) =>
      typeof each.value === "string" ? [{ ...each, text: each.value, isText: false }] : [],
    ),
  ];
  const places = cells.flatMap((cell) =>
    SUCCESSIONS.filter(([now, , since]) =>
      year < since || since < 2019
        ? false
        : cell.isText
          ? new RegExp(`${now}[（(][类款项]`).test(cell.text)
          : cell.text.trim() === now,
    ).map(([now, before]) => ({ cell, now, before })),
  );
  return tried(places, random, ({ cell: { sheet, row, column, text }, now, before }): Plant => ({
    what: `${sheet}!${row} ${now} → ${before}`,
    snapshot: withValues(snapshot, [{ sheet, row, column, value: text.replace(now, before) }]),
    place: { kind: "rows", sheet, rows: [row] },
  }));
};

/** An amount of a performance form that another table states. */
const formAmount: Planter = ({ snapshot, formAmounts }, truth, random) =>
  tried(formAmounts, random, ({ cell, amount }) => {
    const value = snapshot.sheets
      .find(({ name }) => name === cell.sheet)
      ?.cells.find(({ row, column }) => row === cell.row && column === cell.column)?.value;
    const digits = String(value ?? "");
    const next = /^\d+(?:\.\d+)?$/.test(digits) && digits.length >= 2 ? otherDigit(digits, random) : undefined;
    if (amount === 0 || next === undefined || !truth.isStated(amount, 0)) return undefined;
    return {
      what: `${toA1(cell)} ${digits} → ${next}`,
      snapshot: withValues(snapshot, [{ ...cell, value: typeof value === "number" ? Number(next) : next }]),
      place: { kind: "sheet", sheet: cell.sheet },
    };
  });

/** Errors in the lines around tables and in their codes and names, by kind. */
export const PLACE_PLANTS: Readonly<Record<string, Planter>> = {
  "year in the title of a table": titleYear,
  "unit of the table left out": unitLine,
  "name of the unit left out": nameLine,
  "zero of a code lost": zeroLost,
  "name given up by the classification": abolished,
  "amount of a performance form": formAmount,
};
