import { expect, test } from "@jest/globals";
import { probe } from "../../src/hosts/excel/probe";
import { PROBE_STEPS } from "../../src/hosts/excel/probe-steps";
import { PATIENCE } from "../patience";
import { smallBook } from "./books";
import { stateOf } from "./emulator/state";
import { CURRENT, openExcel } from "./library";

const PATIENT = { timeout: PATIENCE };

test("每一步都有回答，工作簿一点没变，结果里没有工作簿的内容", async () => {
  const book = smallBook();
  const before = stateOf(book);
  openExcel(book, CURRENT);
  const probed = await probe(PATIENT);
  expect(probed.map(({ step }) => step)).toEqual([...Object.keys(PROBE_STEPS), "移除探查用的工作表"]);
  expect(stateOf(book)).toEqual(before);
  const text = JSON.stringify(probed);
  for (const { name, cells } of book.sheets)
    for (const secret of [name, ...[...cells.values()].map(({ value }) => value)])
      if (typeof secret === "string" && secret.length > 1) expect(text).not.toContain(secret);
  const answers = new Map(probed.map(({ step, answer, refused }) => [step, refused ?? answer]));
  expect(answers.get("底色：没有、白、彩色、混合")).toEqual([
    { color: "#FFFFFF", pattern: null, patternColor: null, tintAndShade: null },
    { color: "#FFFFFF", pattern: null, patternColor: null, tintAndShade: 0 },
    { color: "#FFC9C5", pattern: null, patternColor: null, tintAndShade: 0 },
    { color: "", pattern: null, patternColor: null, tintAndShade: null },
  ]);
  expect(answers.get("条件格式")).toMatchObject({ formula: '=N("budget-disclosure")=0' });
  expect(answers.get("一格的内边框")).toBe("InvalidArgument");
});

test("一步被拒绝，记下代码，其余照做，探查用的表照样移除", async () => {
  const book = smallBook();
  const before = stateOf(book);
  openExcel(book, CURRENT);
  book.conditions.refuses = (call) => (call.startsWith("PageLayout.") ? "GeneralException" : undefined);
  const probed = await probe(PATIENT);
  expect(probed.find(({ step }) => step === "页面设置")).toMatchObject({ refused: "GeneralException" });
  expect(stateOf(book)).toEqual(before);
});

test("不许加工作表：说明原因，什么也不做", async () => {
  const book = smallBook();
  openExcel(book, CURRENT);
  book.conditions.structureProtected = true;
  await expect(probe(PATIENT)).rejects.toMatchObject({ id: "sheetProtected" });
});
