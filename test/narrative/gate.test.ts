import { expect, test } from "@jest/globals";
import { isStopped } from "../../src/model/gate";
import type { Answers } from "../../src/model/passage";
import { DEFAULT_SETTINGS } from "../../src/model/settings";
import { readBudget } from "../../src/pipeline";
import { narrate, narrativeGate, narrativeText } from "../../src/questions/index";
import { sheet, workbook } from "../draw-sheet";
import { answersFor } from "../generator/narrative/answers";
import { draw } from "../generator/draw";
import { snapshotOf } from "../generator/drawing";
import { randomBudget } from "../generator/random-budget";

const items = (rows: readonly string[], total: string) =>
  readBudget(
    workbook(
      sheet(
        "功能",
        [
          "2025年一般公共预算支出表",
          "单位名称：示例市档案馆 | | | | 单位：万元",
          "科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出",
          ` | 合计 | ${total} | ${total} |`,
          ...rows,
        ].join("\n"),
      ),
    ),
  );

const gateFor = (book: ReturnType<typeof readBudget>, answers: Answers = {}) =>
  narrativeGate(book, narrate(book, { answers }), DEFAULT_SETTINGS);

test("待填、没有确认的、没填完的回答、身份证号都挡住正式稿；逐项写明", () => {
  const book = items(["'2080505' | 机关事业单位基本养老保险缴费支出 | 12.00 | 12.00 |"], "12.00");
  const gate = gateFor(book, {
    "text:overview.duties": "联系人身份证号110101199003077758。",
    "reason:item.2080505.change": "人员减少{人数}人",
    "prior:item.2080505": 20,
  });
  expect(isStopped(gate)).toBe(true);
  const kinds = new Set(gate.filter(({ severity }) => severity === "stop").map(({ kind }) => kind));
  expect([...kinds]).toEqual(expect.arrayContaining(["hole", "unconfirmed", "personal"]));
  const texts = gate.map(({ text }) => text).join("\n");
  expect(texts).toContain(
    "尚未确认：2080505-机关事业单位基本养老保险缴费支出 这笔钱具体用于什么？“单位为职工缴纳的基本养老保险费”（常用写法）",
  );
  expect(gate.find(({ gap }) => gap === "reason:item.2080505.change")).toMatchObject({
    kind: "hole",
    severity: "stop",
  });
});

test("表里的错误挡住正式稿", () => {
  const book = items(["'2080505' | 机关事业单位基本养老保险缴费支出 | 12.00 | 12.00 |"], "15.00");
  const gate = gateFor(book);
  expect(
    gate.filter(({ kind }) => kind === "error").map(({ severity, text }) => [severity, text.slice(0, 3)]),
  ).toContainEqual(["stop", "N15"]);
});

test("都答完、检查没有错误，就不再挡住", () => {
  const budget = randomBudget(5_002);
  const last = {
    ...budget,
    year: budget.year - 1,
    ledgers: { ...budget.ledgers, budget: budget.ledgers["prior-budget"] },
  };
  const [book, priorBook] = [budget, last].map((each) => readBudget(snapshotOf(draw(each, "fujian"))));
  if (!book || !priorBook) throw new Error("not drawn");
  const unit = { budget, prior: last, duties: "负责档案的收集和保管。" };
  const answers = answersFor((known) => narrate(book, { answers: known, priorBook }), unit);
  const gate = narrativeGate(book, narrate(book, { answers, priorBook }), DEFAULT_SETTINGS);
  expect(gate.filter(({ severity }) => severity === "stop").map(({ text }) => text)).toEqual([]);
});

test("停用的科目名称写成现行的，并在清单里请人看一看；表不改动", () => {
  const book = items(
    ["'210' | 医疗卫生与计划生育支出 | 3.00 | 3.00 |", "'2101102' | 事业单位医疗 | 3.00 | 3.00 |"],
    "3.00",
  );
  const narrative = narrate(book);
  expect(narrativeText(narrative)).toContain("卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）");
  expect(narrative.corrected).toEqual([{ code: "210", from: "医疗卫生与计划生育支出", to: "卫生健康支出" }]);
  const [name] = narrativeGate(book, narrative, DEFAULT_SETTINGS).filter(({ kind }) => kind === "name");
  expect(name).toEqual({
    kind: "name",
    severity: "confirm",
    text: "科目 210 正文写作“卫生健康支出”，表中为“医疗卫生与计划生育支出”",
  });
});
