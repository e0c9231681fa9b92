import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parseCsv, type Row } from "../../scripts/csv";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { type CellRef, fromA1 } from "../../src/model/cell";
import type { Fact, Growth } from "../../src/model/fact";
import { toFen, type Unit } from "../../src/model/money";
import { readNumber } from "../../src/model/number";
import { readBudget } from "../../src/pipeline";
import { PUBLISHED, PUBLISHED_WORKBOOKS } from "./handed-over";

const labelsOf = (file: string): string => join(PUBLISHED, file.replace(/\.xlsx$/, ".facts.csv"));
/** Those with every amount labelled by hand. */
const files = PUBLISHED_WORKBOOKS.filter((file) => existsSync(labelsOf(file)));

const MONEY: ReadonlySet<string> = new Set<Unit>(["元", "千元", "万元", "亿元"]);
const STAGES: Readonly<Record<string, string>> = { 预算: "budget", 执行: "outturn" };
const NARROWING: Readonly<Record<string, { readonly nature?: string; readonly use?: string }>> = {
  基本支出: { nature: "basic" },
  项目支出: { nature: "project" },
  专项业务经费支出: { nature: "project" },
  人员支出: { nature: "basic", use: "personnel" },
  人员经费: { nature: "basic", use: "personnel" },
  人员经费支出: { nature: "basic", use: "personnel" },
  日常公用支出: { nature: "basic", use: "public" },
  公用经费: { nature: "basic", use: "public" },
  公用经费支出: { nature: "basic", use: "public" },
};

/** Amounts and percentages in tables; forms and the narrative are compared elsewhere. */
const isTableAmount = (row: Row): boolean =>
  (MONEY.has(row["unit"] ?? "") || row["unit"] === "%") &&
  row["sheet"] !== "情况说明" &&
  !/绩效|^表1[345]/.test(`${row["table"]}${row["sheet"]}`.replace(/^表1[0-2]/, ""));

function labelled(file: string): readonly Row[] {
  const text = readFileSync(labelsOf(file), "utf8");
  return parseCsv(text.replace(/^\ufeff/, "")).filter(isTableAmount);
}

const cellOf = (row: Row): CellRef => fromA1(`${row["sheet"]}!${row["cell"]}`);

/** What is wrong with our reading of one labelled cell; nothing when all of it is right. */
function mistakes(row: Row, fact: Fact | Growth | undefined): readonly string[] {
  const place = `${row["sheet"]}!${row["cell"]} ${row["row_name"]} ${row["measure"]} ${row["value"]}`;
  if (!fact) return [`${place}: not read`];
  const value = readNumber(row["value"] ?? "")?.decimal ?? "";
  const isSame =
    fact.kind === "growth" ? Number(fact.printed) === Number(value) : fact.amount === toFen(value, row["unit"] as Unit);
  const wanted = NARROWING[row["measure"] ?? ""];
  const { nature, use, stage, year } = fact.subject;
  const stageWanted = STAGES[row["stage"] ?? ""];
  return [
    ...(isSame ? [] : [`${place}: read as ${fact.printed}`]),
    ...((row["row_code_full"] ?? "") === "" || fact.line.code === row["row_code_full"]
      ? []
      : [`${place}: code ${fact.line.code}`]),
    ...(wanted && (nature !== wanted.nature || use !== wanted.use) ? [`${place}: ${nature} ${use}`] : []),
    ...(stageWanted !== undefined && (stage !== stageWanted || String(year) !== row["year"])
      ? [`${place}: ${year} ${stage}`]
      : []),
    ...(/较上年/.test(row["stage"] ?? "") && fact.kind === "amount" ? [`${place}: not a comparison`] : []),
  ];
}

describe("公开文本的每一个表格金额都读对", () => {
  test.each(files)("%s", async (file) => {
    const { facts } = readBudget(await openWorkbook(new Uint8Array(readFileSync(join(PUBLISHED, file))), file).read());
    const rows = labelled(file);
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.flatMap((row) => mistakes(row, facts.at(cellOf(row))))).toEqual([]);
    expect(facts.all.length + facts.changes.length + facts.growths.length).toBe(rows.length);
  });
});
