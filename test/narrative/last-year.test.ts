import { describe, expect, test } from "@jest/globals";
import { factsJson } from "../../src/cli/facts-json";
import type { BudgetBook } from "../../src/model/book";
import { type Answers, type Narrative, textOf } from "../../src/model/passage";
import { readBudget } from "../../src/pipeline";
import { narrate, type NarrateOptions, narrativeText, savedBudgetOf } from "../../src/questions/index";
import { arranged, draw } from "../generator/draw";
import { randomBudget } from "../generator/random-budget";
import { sheet, workbook } from "../draw-sheet";

/** 一般公共预算支出表 of a small archive; rows are code, name, amount. */
function archive(year: number, rows: readonly (readonly [code: string, name: string, amount: string])[]): BudgetBook {
  const total = rows.reduce((sum, [, , amount]) => sum + Number(amount), 0).toFixed(2);
  const body = rows.map(([code, name, amount]) => `'${code}' | ${name} | ${amount} | ${amount} |`);
  return readBudget(
    workbook(
      sheet(
        "功能",
        [
          `${year}年一般公共预算支出表`,
          "单位名称：示例市档案馆 | | | | 单位：万元",
          "科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出",
          ` | 合计 | ${total} | ${total} |`,
          ...body,
        ].join("\n"),
      ),
    ),
  );
}

const write = (book: BudgetBook, options: NarrateOptions = {}): Narrative => narrate(book, options);
const paragraph = (narrative: Narrative, pattern: RegExp): string =>
  narrativeText(narrative)
    .split("\n")
    .find((line) => pattern.test(line)) ?? "";
const reasonFree = (text: string): string =>
  text.replace(/，主要原因是【待填：增减主要原因】|；主要用于【(?:待填：用途|待确认：[^】]*)】/g, "");

const THIS = archive(2025, [
  ["2012604", "档案馆", "100.00"],
  ["2080505", "机关事业单位基本养老保险缴费支出", "12.00"],
]);

describe("上年数的来源", () => {
  test("没有上年数时写待填，不写零", () => {
    const narrative = write(THIS);
    expect(paragraph(narrative, /^1\./)).toContain("档案馆（2012604）100.00万元，比上年【待填：上年数】");
    expect(narrative.gaps.find(({ id }) => id === "prior:item.2012604")).toMatchObject({
      kind: "prior",
      state: "open",
      question: "2024年“档案馆”的预算数是多少（万元）？",
    });
  });

  test("上年工作簿按编码对应，名称改了也是同一科目", () => {
    const prior = archive(2024, [
      ["2012604", "档案馆事务", "80.00"],
      ["2080505", "养老保险缴费", "12.00"],
    ]);
    const narrative = write(THIS, { priorBook: prior });
    expect(reasonFree(paragraph(narrative, /^1\./))).toBe(
      "1.档案馆（2012604）100.00万元，比上年增加20.00万元，增长25.00%。",
    );
    expect(reasonFree(paragraph(narrative, /^2\./))).toContain("与上年持平");
    const change = narrative.sections
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs))
      .find((run) => run.kind === "number" && run.of === "change" && run.subject === "item.2012604");
    expect(change).toMatchObject({ text: "20.00", cells: [{ row: 5 }, { row: 5, book: "last-year" }] });
  });

  test("编码调整的科目跟着走：20499 类的末位项码由 01 改为 99", () => {
    const now = archive(2025, [["2049999", "其他公共安全支出", "30.00"]]);
    const prior = archive(2024, [["2049901", "其他公共安全支出", "20.00"]]);
    const narrative = write(now, { priorBook: prior });
    expect(reasonFree(paragraph(narrative, /^1\./))).toBe(
      "1.其他公共安全支出（2049999）30.00万元，比上年增加10.00万元，增长50.00%。",
    );
    expect(narrativeText(narrative)).not.toContain("本年没有安排");
  });

  test("新科目没有百分比，上年有而今年没有的科目单独写出", () => {
    const prior = archive(2024, [
      ["2012604", "档案馆", "100.00"],
      ["2012699", "其他档案事务支出", "5.00"],
    ]);
    const narrative = write(THIS, { priorBook: prior });
    expect(reasonFree(paragraph(narrative, /^2\./))).toBe(
      "2.机关事业单位基本养老保险缴费支出（2080505）12.00万元，比上年增加12.00万元。",
    );
    expect(reasonFree(paragraph(narrative, /^3\./))).toBe(
      "3.其他档案事务支出（2012699）本年没有安排，比上年减少5.00万元，下降100.00%。",
    );
  });

  test("别的年度的工作簿不用，并说明", () => {
    const narrative = write(THIS, { priorBook: archive(2023, [["2012604", "档案馆", "80.00"]]) });
    expect(narrative.notices).toEqual([
      "上年工作簿是 2023 年的，而需要的是 2024 年的数，因此没有使用。请换成 2024 年的文件。",
    ]);
    expect(paragraph(narrative, /^1\./)).toContain("【待填：上年数】");
  });

  test("键入的上年数排在最后", () => {
    const answers: Answers = { "prior:item.2012604": "90万元", "prior:item.2080505": 10 };
    expect(reasonFree(paragraph(write(THIS, { answers }), /^1\./))).toContain("比上年增加10.00万元，增长11.11%");
    const prior = archive(2024, [["2012604", "档案馆", "80.00"]]);
    expect(reasonFree(paragraph(write(THIS, { answers, priorBook: prior }), /^1\./))).toContain("比上年增加20.00万元");
  });

  test("不是金额的回答不用，并说明要什么", () => {
    const narrative = write(THIS, { answers: { "prior:item.2012604": "大约八十" } });
    expect(narrative.notices).toEqual(["“prior:item.2012604”（上年数）的回答“大约八十”不能使用：需要金额（万元）。"]);
    expect(paragraph(narrative, /^1\./)).toContain("【待填：上年数】");
  });

  test("上年的表也可以是同一工作簿里的工作表", () => {
    const budget = randomBudget(5_001);
    const last = {
      ...budget,
      year: budget.year - 1,
      ledgers: { ...budget.ledgers, budget: budget.ledgers["prior-budget"] },
    };
    const [now, then] = [budget, last].map((each) => arranged(draw(each, "fujian")).snapshot);
    const own = (now?.sheets ?? []).concat((then?.sheets ?? []).map((each) => ({ ...each, name: `上年${each.name}` })));
    const together = write(readBudget({ sheets: own, externalLinks: [] }));
    const apart = write(readBudget(now ?? workbook()), { priorBook: readBudget(then ?? workbook()) });
    const open = (narrative: Narrative) => narrative.gaps.filter(({ kind }) => kind === "prior").length;
    expect([open(together), open(apart)]).toEqual([0, 0]);
    const income = (narrative: Narrative) => paragraph(narrative, /收入预算共/).replace(/^.*收入预算共/, "");
    expect(income(together)).toBe(income(apart));
  });

  test.each(["fujian", "jiangxi", "shaanxi"] as const)("%s：保存的上年数据与上年工作簿写出同样的文字", (id) => {
    const budget = randomBudget(5_002);
    const last = {
      ...budget,
      year: budget.year - 1,
      ledgers: { ...budget.ledgers, budget: budget.ledgers["prior-budget"] },
    };
    const read = (each: typeof budget) => readBudget(arranged(draw(each, id)).snapshot);
    const [book, prior] = [read(budget), read(last)];
    const saved = savedBudgetOf(JSON.parse(JSON.stringify(factsJson("last.xlsx", prior))));
    expect(saved?.year).toBe(budget.year - 1);
    const fromSaved = narrativeText(write(book, saved ? { saved } : {})).split("\n");
    const fromBook = narrativeText(write(book, { priorBook: prior })).split("\n");
    // saved facts know no blank cells: what was blank last year may stay to be asked for
    const different = fromSaved.filter((line, i) => line !== fromBook[i] && !line.includes("【待填：上年数】"));
    expect(different).toEqual([]);
    expect(savedBudgetOf({ facts: "no" })).toBeUndefined();
  });
});

describe("上年的文字", () => {
  const lastText = sheet(
    "情况说明",
    [
      "示例市档案馆2024年单位预算",
      "一、单位主要职责",
      "收集、保管和利用本市档案。",
      "二、预算情况",
      "示例市档案馆2024年支出预算80.00万元，用于档案的收集、整理、保管和利用，以及库房的日常维护。",
      "（一）2012604-档案馆80.00万元，主要用于档案数字化。",
      "示例市档案馆2024年没有安排政府性基金预算支出，也没有安排国有资本经营预算支出。",
    ].join("\n"),
  );

  test("用途和职责作为上年文字带出，确认前不算已填", () => {
    const prior = readBudget(workbook(...archive(2024, [["2012604", "档案馆", "80.00"]]).snapshot.sheets, lastText));
    const narrative = write(THIS, { priorBook: prior });
    expect(paragraph(narrative, /^1\./)).toContain("；主要用于【上年文字，请确认：档案数字化】");
    expect(narrative.gaps.find(({ id }) => id === "use:2012604")).toMatchObject({
      state: "carried",
      carried: "档案数字化",
    });
    expect(narrativeText(narrative)).toContain("【上年文字，请确认：收集、保管和利用本市档案】");
    const confirmed = write(THIS, { priorBook: prior, answers: { "use:2012604": "档案数字化" } });
    expect(paragraph(confirmed, /^1\./)).toMatch(/；主要用于档案数字化。$/);
  });

  test("回答里重复的引导词和句号不会写两遍", () => {
    const narrative = write(THIS, {
      answers: {
        "use:2012604": "主要用于档案数字化。",
        "prior:item.2012604": 80,
        "reason:item.2012604.change": "主要原因是：新增库房租金20万元。",
      },
    });
    expect(paragraph(narrative, /^1\./)).toBe(
      "1.档案馆（2012604）100.00万元，比上年增加20.00万元，增长25.00%，主要原因是新增库房租金20万元；主要用于档案数字化。",
    );
  });

  test("同样的变动可以一键沿用前面的原因", () => {
    const answers = {
      "prior:general": 100,
      "prior:item.2012604": 88,
      "prior:item.2080505": 12,
      "reason:general.change": "新增库房租金12万元",
    };
    const gap = write(THIS, { answers }).gaps.find(({ id }) => id === "reason:item.2012604.change");
    expect(gap?.quickPicks[0]).toEqual({ label: "与一般公共预算拨款支出相同", text: "新增库房租金12万元" });
    expect(gap?.about).toEqual({ name: "档案馆", direction: "up", change: "12.00万元" });
  });
});

test("没有写明年度的工作簿写出待填的年度，不崩溃", () => {
  const book = readBudget(
    workbook(
      sheet(
        "功能",
        "一般公共预算支出表\n单位：万元\n科目编码 | 科目名称 | 合计\n | 合计 | 5.00\n'2012604' | 档案馆 | 5.00",
      ),
    ),
  );
  const text = narrativeText(write(book));
  expect(text).toContain("【待填：年度】年");
  expect(textOf(write(book).sections[0]?.paragraphs[0]?.runs ?? [])).toBe("");
});
