import { describe, expect, test } from "@jest/globals";
import type { Row } from "../../scripts/csv";
import type { BudgetBook } from "../../src/model/book";
import { formatFen } from "../../src/model/money";
import type { Narrative } from "../../src/model/passage";
import { readBudget } from "../../src/pipeline";
import { narrate } from "../../src/questions/index";
import { lastYearOf } from "../narrative/last-year";
import { numbersOf, provenanceProblems } from "../narrative/printed-numbers";
import { DOCUMENTS, type PublishedDocument, snapshotOf, statedInText } from "./published-documents";

interface Written {
  readonly book: BudgetBook;
  readonly prior?: BudgetBook;
  readonly narrative: Narrative;
}

async function write({ id, lastYear, answers }: PublishedDocument): Promise<Written> {
  const snapshot = await snapshotOf(id);
  const book = readBudget(snapshot);
  const prior = lastYear && readBudget(lastYearOf(snapshot, lastYear));
  return { book, ...(prior && { prior }), narrative: narrate(book, { answers, ...(prior && { priorBook: prior }) }) };
}

/** Sections of ours in which an amount under a published heading belongs. */
const PLACES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/三公|出国|接待|公务用车/, ["three-public"]],
  [/基本支出/, ["basic"]],
  [/项目支出/, ["projects"]],
  [/机关运行|公用经费/, ["organ-running"]],
  [/采购/, ["procurement"]],
  [/绩效/, ["targets"]],
  [/项目情况/, ["project-notes"]],
  [/政府性基金|国有资本/, ["other-funds"]],
  [/功能科目|一般公共预算拨款支出情况/, ["functions"]],
  [/经济科目/, ["economic"]],
  [/规模变化/, ["general"]],
  [/财政拨款/, ["fiscal"]],
  [/收支|收入预算|支出预算/, ["totals"]],
];

const placeOf = (row: Row): readonly string[] =>
  PLACES.find(([heading]) => heading.test(row["table"] ?? "") || heading.test(row["side"] ?? ""))?.[1] ?? [];

const isMoney = (row: Row): boolean => row["unit"] === "万元";
const isChange = (row: Row): boolean => /(增加|减少)额|%/.test(row["measure"] ?? "");

/** Amounts this year's tables state, in 万元 as printed, with 人员经费 and 公用经费 as sums of their classes. */
const inTables = (book: BudgetBook): ReadonlySet<string> =>
  new Set([...book.facts.all, ...book.facts.changes].map(({ amount }) => formatFen(Math.abs(amount) as never)));

/** Amounts of the published texts that have no table behind them, or contradict it: [name, value, why]. */
const UNSUPPORTED: Readonly<Record<string, readonly (readonly [name: string, value: number, why: string])[]>> = {
  "guyuan-2025": [
    ["基本支出", 68.76, "上年执行数在表中按科目列示，没有分基本支出和项目支出"],
    ["基本支出", 49.67, "同上"],
    ["其他信访事务支出", 43.17, "同上"],
    ["其他信访事务支出", 32, "同上"],
    ["职工基本医疗保险缴费", 2.78, "表中为 2.77"],
    ["机关运行经费", 0, "没有表列示；事业单位写的是没有这项经费"],
    ["政府采购预算", 0.5, "没有采购表"],
  ],
  "fuzhou-2025": [["机关运行经费", 0, "没有表列示；事业单位写的是没有这项经费"]],
  "sanming-2024": [
    ["机关运行经费", 0, "没有表列示；事业单位写的是没有这项经费"],
    ["项目绩效目标涉及资金", 0, "没有绩效目标表；写的是没有项目支出"],
  ],
};

function compared({ id }: PublishedDocument, { book, narrative }: Written) {
  const stated = inTables(book);
  const rows = statedInText(id).filter((row) => {
    const value = Number(row["value"]);
    if (UNSUPPORTED[id]?.some(([name, amount]) => name === row["row_name"] && amount === value)) return false;
    return isChange(row) || (isMoney(row) && stated.has(value.toFixed(2)));
  });
  const missing = rows.filter((row) => {
    const places = placeOf(row);
    const value = Number(row["value"]);
    const ours = narrative.sections
      .filter((section) => places.includes(section.id))
      .flatMap((section) => numbersOf({ ...narrative, sections: [section] }));
    return (
      !ours.some(({ text, unit }) => (unit === "%") === (row["unit"] === "%") && Number(text) === value) &&
      !(isChange(row) && value === 0)
    );
  });
  return {
    rows,
    missing: missing.map(
      (row) => `${row["table"]} ${row["side"]} ${row["row_name"]} ${row["measure"]} ${row["value"]}`,
    ),
  };
}

describe("与公开文本比较", () => {
  test.each(DOCUMENTS)("$id：写出该省文本的各个部分", async (document) => {
    const { narrative } = await write(document);
    expect([...new Set(narrative.sections.map(({ id }) => id))]).toEqual(
      expect.arrayContaining([...document.sections]),
    );
  });

  test.each(DOCUMENTS)("$id：公开文本中有表可依的金额，我们在同一部分写出 95% 以上", async (document) => {
    const { rows, missing } = compared(document, await write(document));
    expect(rows.length).toBeGreaterThan(15);
    const share = 1 - missing.length / rows.length;
    expect({ share: share >= 0.95, missing: share >= 0.95 ? [] : missing }).toEqual({ share: true, missing: [] });
  });

  test.each(DOCUMENTS)("$id：我们写出的每个金额都等于所引单元格", async (document) => {
    const { book, prior, narrative } = await write(document);
    expect(numbersOf(narrative).length).toBeGreaterThan(20);
    expect(provenanceProblems(narrative, book, prior)).toEqual([]);
  });
});

if (process.env["REPORT"]) {
  test("figures", async () => {
    for (const document of DOCUMENTS) {
      const written = await write(document);
      const { rows, missing } = compared(document, written);
      const numbers = numbersOf(written.narrative);
      process.stdout.write(
        `${document.id}: ${rows.length - missing.length}/${rows.length}, ${numbers.length} numbers, open ${written.narrative.gaps.filter((gap) => gap.state !== "answered").length} ${JSON.stringify(missing, null, 1)}\n`,
      );
    }
    expect(true).toBe(true);
  });
}
