import { describe, expect, test } from "@jest/globals";
import type { Narrative, NumberRun } from "../../src/model/passage";
import { narrate } from "../../src/questions/index";
import { readSheets } from "../read-drawing";
import { sheet } from "../draw-sheet";

const GUESSED = "公务活动";

/** One table that names itself, and one that only its heads make a table of 三公. */
const BOOK = readSheets(
  sheet(
    "收支",
    `2025年部门收支总表
              |        |               | 单位：万元
收入          |        | 支出          |
项目          | 预算数 | 项目          | 预算数
一、财政拨款收入  | 100.25 | 一、基本支出  | 60.15
              |        | 二、项目支出  | 40.10
收入总计      | 100.25 | 支出总计      | 100.25`,
  ),
  sheet(
    GUESSED,
    `2025年公务活动经费情况
                 | 单位：万元
项目             | 预算数
合计             | 3.30
因公出国（境）费 | 1.10
公务接待费       | 2.20`,
  ),
);

const numbersOf = ({ sections }: Narrative): readonly NumberRun[] =>
  sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ runs }) => runs.flatMap((run) => (run.kind === "number" ? [run] : []))),
  );

test("没有注明计量单位的表：数照写，提醒核对单位", () => {
  const drawing = (unit: string): string => `2025年部门收支总表
              |        |               | ${unit}
收入          |        | 支出          |
项目          | 预算数 | 项目          | 预算数
一、财政拨款收入  | 100.25 | 一、基本支出  | 60.15
              |        | 二、项目支出  | 40.10
收入总计      | 100.25 | 支出总计      | 100.25`;
  const noticesOn = (unit: string): readonly string[] => narrate(readSheets(sheet("收支", drawing(unit)))).notices;
  expect(noticesOn("")).toEqual(["“2025年部门收支总表”没有注明计量单位，按万元推断。说明引用了其中的数，请核对单位。"]);
  expect(noticesOn("单位：万元")).toEqual([]);
});

describe("没有把握认出的表", () => {
  test("它的数不写进说明，改为提问，并写明在哪里", () => {
    expect(BOOK.tables.find((table) => table.sheet === GUESSED)?.type).toBe("three-public");
    const narrative = narrate(BOOK);
    const cited = numbersOf(narrative).flatMap(({ cells }) => cells.map((cell) => cell.sheet));
    expect(cited).not.toContain(GUESSED);
    expect(cited).toContain("收支");
    const gap = narrative.gaps.find(({ id }) => id === "amount:three-public");
    expect(gap?.question).toBe(`“三公”经费可能是 ${GUESSED}!B4 的数，但没有把握认出那是哪一张表，没有引用。是多少？`);
    expect(gap?.quickPicks[0]).toEqual({ label: "表中的数 3.30", text: "3.30" });
  });
});
