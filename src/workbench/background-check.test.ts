import { expect, test } from "@jest/globals";
import type { Review } from "../model/review";
import { UserError } from "../model/user-error";
import type { Ask } from "../taskpane/services";
import { checkInBackground } from "./background-check";
import { Desk } from "./desk";
import type { EditableWorkbook } from "./editable-workbook";

const REVIEW = {
  tables: [{}],
  findings: [{ code: "N15", severity: "error", cells: [{ sheet: "表", row: 5, column: 2, role: "stated" }] }],
} as unknown as Review;

const openWorkbook = (_: Uint8Array, file: string): EditableWorkbook =>
  ({
    read: async () => ({ sheets: [{ name: file, cells: [] }], externalLinks: [] }),
    loadState: async () => undefined,
  }) as unknown as EditableWorkbook;

test("没有看过的文件在后台逐个校验，看过的由自己的窗格校验；一个没有校验成，不影响别的", async () => {
  const desk = new Desk(openWorkbook);
  const asked: number[] = [];
  const ask: Ask = async (_, about) => {
    asked.push(asked.length);
    if (asked.length === 1) throw new UserError("cancelled", {});
    return (about ? REVIEW : undefined) as never;
  };
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
      firstError: { sheet: "表", row: 5, column: 2, role: "stated" },
    },
  ]);
});
