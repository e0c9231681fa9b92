import { describe, expect, test } from "@jest/globals";
import { DEFAULT_SETTINGS, type Settings } from "../../src/model/settings";
import { textSourceOf } from "../../src/model/text-source";
import { recogniseWorkbook } from "../../src/read/workbook";
import { answersOf } from "../../src/questions/answerer";
import { Books } from "../../src/questions/books";
import { Session } from "../../src/questions/session";
import { sheet, workbook } from "../draw-sheet";
import { about } from "../taskpane/asking";
import { budgetSheets, formSheet, projectSheet } from "../target-forms";

const TEXT = sheet("情况说明", "示例市热线中心2025年单位预算情况说明\n一、收支预算总体情况\n收入预算100.00万元。");
const BUDGET = workbook(...budgetSheets("100.00"), projectSheet([["热线运行", "100.00"]]), formSheet(), TEXT);
const CELL = { sheet: BUDGET.sheets[0]?.name ?? "", row: 3, column: 1 };

/** A session that counts how often it reads a workbook. */
function counted() {
  let readings = 0;
  const books = new Books((snapshot, settings) => {
    readings += 1;
    return recogniseWorkbook(snapshot, settings);
  });
  return { answers: answersOf(new Session(books)), readings: () => readings };
}

describe("一份工作簿只读一次", () => {
  test("校验以后，文字、绩效目标、编辑中的表、情况说明和读法都不再读", async () => {
    const { answers, readings } = counted();
    const asked = about(BUDGET);
    const { findings } = await answers.review(asked);
    const { items } = await answers.targets(asked);
    const forms = items.flatMap(({ form, place }) => (form && place ? [{ form, replaces: place }] : []));
    expect(forms.length).toBeGreaterThan(0);
    await answers.judgeForms({ ...asked, forms });
    await answers.texts({ ...asked, texts: [textSourceOf("pasted", "粘贴", "本单位2025年收入预算100.00万元。")] });
    await answers.narrative({ ...asked, answers: {} });
    await answers.reading({ ...asked, cell: CELL });
    expect((await answers.review(asked)).findings).toEqual(findings);
    expect(readings()).toBe(1);
  });

  test("我们写的情况说明与工作簿一起只校验一次", async () => {
    const { answers } = counted();
    const ours = workbook(...budgetSheets("100.00"), { ...TEXT, own: "narrative" });
    const [first, again] = [await answers.review(about(ours)), await answers.review(about(ours))];
    expect(first.coverage.text).toBeDefined();
    expect(again.findings).toBe(first.findings);
  });

  test("再读到同样的单元格，不算另一份", async () => {
    const { answers, readings } = counted();
    await answers.review(about(BUDGET));
    await answers.targets(about(structuredClone(BUDGET)));
    expect(readings()).toBe(1);
  });

  test("核实问题、换地区模板、指定单位性质都不重读；更正表格要重读", async () => {
    const { answers, readings } = counted();
    const after = async (change: Partial<Settings>): Promise<number> => {
      await answers.review(about(BUDGET, { ...DEFAULT_SETTINGS, ...change }));
      return readings();
    };
    expect(await after({})).toBe(1);
    expect(await after({ waivers: [{ rule: "N01", cells: [], reason: "已核实" }] })).toBe(1);
    expect(await after({ profile: "fujian" })).toBe(1);
    expect(await after({ unitNature: "institution" })).toBe(1);
    expect(await after({ tableTypes: [{ sheet: CELL.sheet, top: 1, type: "ignore" }] })).toBe(2);
  });

  test("上年的工作簿也只读一次", async () => {
    const { answers, readings } = counted();
    const lastYear = {
      kind: "workbook" as const,
      name: "上年.xlsx",
      version: about(workbook(...budgetSheets())).version,
    };
    await answers.narrative({ ...about(BUDGET), answers: {}, lastYear });
    await answers.narrative({ ...about(BUDGET), answers: { "count:staff": 3 }, lastYear });
    expect(readings()).toBe(2);
  });

  test("每个问题的回答与单独读的一样", async () => {
    const asked = { ...about(BUDGET), texts: [] };
    const { answers } = counted();
    await answers.review(asked);
    for (const question of ["targets", "texts", "review"] as const)
      expect(await answers[question](asked)).toEqual(await counted().answers[question](asked));
  });
});
