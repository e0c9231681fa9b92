import { expect, test } from "@jest/globals";
import { sheet } from "../../test/draw-sheet";
import { asking } from "../../test/taskpane/asking";
import { finding, review } from "../../test/taskpane/sample-review";
import { memoryWorkbook } from "../../test/workbench/memory-workbook";
import { UserError } from "../model/user-error";
import { checkInBackground } from "./background-check";
import { Desk } from "./desk";

const REVIEW = review([finding({ cells: [{ sheet: "表", row: 5, column: 2, role: "stated" }] })]);

test("没有看过的文件在后台逐个校验，看过的由自己的窗格校验；一个没有校验成，不影响别的", async () => {
  const desk = new Desk(() => memoryWorkbook([sheet("表", "甲 | 1")]));
  let asked = 0;
  const ask = asking({
    review: () => {
      asked += 1;
      if (asked === 1) throw new UserError("cancelled", {});
      return REVIEW;
    },
  });
  const stop = checkInBackground(desk, { ask, profiles: [] });
  await desk.open(["甲.xlsx", "乙.xlsx", "丙.xlsx"].map((name) => new File(["x"], name)));
  while (desk.getState().files.some(({ id, standing }) => id > 1 && ["waiting", "checking"].includes(String(standing))))
    await new Promise((resume) => setTimeout(resume, 1));
  stop();
  expect(desk.getState().files.map(({ standing }) => standing)).toEqual([
    "waiting",
    "failed",
    {
      counts: { error: 1, warning: 0, info: 0, waived: 0 },
      isJudged: true,
      start: { cell: { sheet: "表", row: 5, column: 2 }, headings: undefined },
    },
  ]);
});
