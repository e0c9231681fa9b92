import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCsv, type Row } from "../../scripts/csv";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import type { Answers } from "../../src/model/passage";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { PUBLISHED } from "./handed-over";

export interface PublishedDocument {
  readonly id: string;
  readonly sections: readonly string[];
  /** Cells of last year's workbook that differ from this year's, so that the changes the text states come out. */
  readonly lastYear?: Readonly<Record<string, number | string>>;
  /** What the clerk would answer. */
  readonly answers: Answers;
}

const COMMON = [
  "overview",
  "totals",
  "other-funds",
  "three-public",
  "organ-running",
  "procurement",
  "assets",
  "targets",
  "glossary",
];

/** Five published documents. */
export const DOCUMENTS: readonly PublishedDocument[] = [
  {
    id: "guyuan-2025",
    sections: [...COMMON, "fiscal", "general", "basic", "projects", "other"],
    answers: { "choice:nature": "事业单位", "amount:general.basic.carry-over": 0 },
  },
  {
    id: "fuzhou-2025",
    sections: [...COMMON, "functions", "basic"],
    answers: {
      "choice:nature": "事业单位",
      "amount:procurement.goods": 7.1,
      "amount:procurement.construction": 0,
      "amount:procurement.services": 981.9,
    },
    lastYear: {
      "收支预算总表!B5": 1150.72,
      "收支预算总表!B31": 1150.72,
      "收支预算总表!D5": 1088.22,
      "收支预算总表!D31": 1150.72,
      "一般公共预算拨款支出预算表!C5": 1150.72,
      "一般公共预算拨款支出预算表!E5": 903.49,
      "一般公共预算拨款支出预算表!C6": 1088.22,
      "一般公共预算拨款支出预算表!C10": 838.49,
    },
  },
  {
    id: "jingdezhen-2025",
    sections: [...COMMON.filter((id) => id !== "targets"), "fiscal", "project-notes"],
    answers: {
      "choice:nature": "参公事业单位",
      "amount:procurement.goods": 0,
      "amount:procurement.construction": 0,
      "amount:procurement.services": 0.8,
    },
    lastYear: {
      "表2单位收入汇总表!C7": 389.19,
      "表2单位收入汇总表!E7": 389.19,
      "表2单位收入汇总表!F7": 389.19,
      "表3单位支出汇总表!C7": 389.19,
      "表3单位支出汇总表!D7": 163.19,
      "表3单位支出汇总表!E7": 226,
      "表3单位支出汇总表!C8": 357.44,
      "表3单位支出汇总表!C12": 15.93,
      "表3单位支出汇总表!C16": 6.44,
      "表3单位支出汇总表!C21": 9.37,
      "表5一般公共预算支出表!C7": 389.19,
      "表5一般公共预算支出表!D7": 163.19,
      "表5一般公共预算支出表!E7": 226,
      "表5一般公共预算支出表!C8": 357.44,
      "表6一般公共预算基本支出表!C7": 163.19,
      "表6一般公共预算基本支出表!D7": 148.91,
      "表6一般公共预算基本支出表!E7": 14.28,
      "表6一般公共预算基本支出表!C8": 148.79,
      "表6一般公共预算基本支出表!C19": 12.78,
      "表6一般公共预算基本支出表!C25": 0.12,
      // a class that this year's table does not list any more
      "表6一般公共预算基本支出表!A27": "310",
      "表6一般公共预算基本支出表!B27": "资本性支出",
      "表6一般公共预算基本支出表!C27": 1.5,
    },
  },
  {
    id: "sanming-2024",
    sections: [...COMMON, "functions", "basic"],
    answers: { "choice:nature": "事业单位" },
    lastYear: {
      "收支预算总表!B5": 155.81,
      "收支预算总表!B31": 155.81,
      "收支预算总表!D31": 155.81,
      "一般公共预算拨款支出预算表!C5": 155.81,
      "三公经费支出预算表!B4": 2,
      "三公经费支出预算表!B6": 2,
    },
  },
  {
    id: "weinan-2024",
    sections: [...COMMON, "fiscal", "general", "functions", "economic", "sign-off"],
    answers: {},
    lastYear: {
      "表1收支总表!B8": 6_261_088,
      "表1收支总表!B36": 6_261_088,
      "表1收支总表!D36": 6_261_088,
      "表4财政拨款收支总表!B7": 6_261_088,
      "表5一般公共预算支出(功能)!C5": 6_261_088,
      "表5一般公共预算支出(功能)!C8": 5_424_388,
      "表5一般公共预算支出(功能)!C12": 176_700,
      "表5一般公共预算支出(功能)!A15": "",
      "表5一般公共预算支出(功能)!B15": "",
      "表5一般公共预算支出(功能)!C15": "",
      "表5一般公共预算支出(功能)!D15": "",
      "表5一般公共预算支出(功能)!A18": "",
      "表5一般公共预算支出(功能)!B18": "",
      "表5一般公共预算支出(功能)!C18": "",
      "表5一般公共预算支出(功能)!D18": "",
      "表6一般公共预算支出(经济)!E5": 6_261_088,
      "表6一般公共预算支出(经济)!E6": 5_531_488,
      "表6一般公共预算支出(经济)!E15": 3_771_395,
      "表6一般公共预算支出(经济)!E16": 729_600,
      "表6一般公共预算支出(经济)!E17": 175_927,
      "表8基本支出(经济)!E5": 5_601_100,
      "表8基本支出(经济)!G5": 69_612,
    },
  },
];

export const snapshotOf = (id: string): Promise<WorkbookSnapshot> =>
  openWorkbook(readFileSync(join(PUBLISHED, `${id}.xlsx`)), id).read();

export const textOfDocument = (id: string): string => readFileSync(join(PUBLISHED, `${id}.txt`), "utf8");

/** Amounts in 万元 and percentages that the published text states, with the heading they stand under. */
export const statedInText = (id: string): readonly Row[] =>
  parseCsv(readFileSync(join(PUBLISHED, `${id}.facts.csv`), "utf8").replace(/^\ufeff/, "")).filter(
    (row) => row["sheet"] === "情况说明" && (row["unit"] === "万元" || row["unit"] === "%"),
  );
