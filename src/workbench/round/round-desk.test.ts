import { expect, test } from "@jest/globals";
import { stateOf } from "../../model/ledger";
import { handed } from "../../../test/compare/handed";
import type { JudgeFile } from "./protocol";
import { RoundDesk } from "./round-desk";
import { filesOfChosen, type RoundFile, toBeChecked } from "./round-files";

const file = (path: string, text = "x"): RoundFile => ({ path, file: new File([text], path.split("/").at(-1) ?? "") });

/** A desk whose files hold nothing but the name of their unit. */
function deskOf(judge: JudgeFile = judgeByName, count = 2): RoundDesk {
  let now = 0;
  const judges = { count, judge, rest: () => undefined };
  return new RoundDesk(judges, { program: "0.1.0", now: () => new Date(Date.UTC(2026, 1, 3, 0, 0, now++)) });
}

const judgeByName: JudgeFile = async ({ file: path, bytes }) => {
  if (path.includes("坏")) return { problem: `“${path}”不是工作簿。` };
  const coverage = { evaluated: 1, clean: 1, off: [], skipped: [] };
  const fingerprint = new TextDecoder().decode(bytes);
  return { review: { findings: [], coverage }, submission: { ...handed(path, ""), fingerprint } };
};

test("一个文件夹：都校验，坏的不影响别的，按路径排列；临时文件和别的文件不算", async () => {
  const desk = deskOf();
  await desk.checkFolder([
    file("乙/二.xlsx"),
    file("甲/坏.xls"),
    file("甲/一.xlsx"),
    file("甲/~$一.xlsx"),
    file("照片.png"),
    file("空.xlsx", ""),
  ]);
  const { ledger, phase, done } = desk.getState();
  expect(ledger?.units.map((unit) => unit.file)).toEqual(["乙/二.xlsx", "甲/一.xlsx"]);
  expect(ledger?.unread.map((each) => each.file)).toEqual(["甲/坏.xls", "空.xlsx"]);
  expect([phase, done]).toEqual(["idle", 4]);
  expect(ledger?.across?.evaluated).toContain("Z02");
});

test("停下以后正在校验的做完，继续时从停下的地方接着", async () => {
  const desk: RoundDesk = deskOf(async (request) => {
    desk.stop();
    return judgeByName(request);
  }, 1);
  await desk.checkFolder([file("一.xlsx"), file("二.xlsx")]);
  expect([desk.getState().phase, desk.getState().ledger?.units.length]).toEqual(["stopped", 1]);
  await desk.goOn();
  expect([desk.getState().phase, desk.getState().ledger?.units.length]).toEqual(["idle", 2]);
});

test("决定和备注存进项目；换了文件再校验是复核；同事的项目合并进来", async () => {
  const [mine, theirs] = [deskOf(), deskOf()];
  await mine.checkFolder([file("一.xlsx", "第一稿"), file("二.xlsx")]);
  mine.mark("一.xlsx", "returned", " 请改总额 ");
  theirs.openProject("项目.json", mine.project() ?? "");
  theirs.mark("二.xlsx", "passed", "");
  mine.openProject("同事.json", theirs.project() ?? "");
  expect(mine.getState().ledger?.units.map(stateOf)).toEqual(["returned", "passed"]);
  await mine.checkFolder([file("一.xlsx", "第二稿"), file("二.xlsx")]);
  const units = mine.getState().ledger?.units ?? [];
  expect(units.map(stateOf)).toEqual(["again", "passed"]);
  expect(units[0]?.marks.at(-1)?.remark).toBe("请改总额");
  mine.openProject("坏.json", "{}");
  expect(mine.getState().problem).toMatch(/不能作为上次的审核台账/);
});

test("校验以后再给名单：缺的单位马上列出", async () => {
  const desk = deskOf();
  await desk.checkFolder([file("一.xlsx")]);
  expect(desk.getState().ledger?.across).toBeUndefined();
  const rows = [["单位名称"], ["一.xlsx"], ["没有交的单位"]];
  desk.addList("units", { file: "名单.csv", sheet: "", rows, top: 1 });
  expect(desk.getState().ledger?.across?.findings.map(({ code, message }) => [code, message])).toEqual([
    ["G18", "名单中的“没有交的单位”（名单.csv A3）没有交来预算公开文件。"],
  ]);
  desk.addList("approved", { file: "批复.csv", sheet: "", rows, top: 1 });
  expect(desk.getState().problem).toMatch(/没有“金额”/);
});

test("浏览器给的路径去掉文件夹自己的名称", () => {
  const chosen = Object.assign(new File(["x"], "一.xlsx"), { webkitRelativePath: "2026/甲/一.xlsx" });
  expect(toBeChecked(filesOfChosen([chosen])).map(({ path }) => path)).toEqual(["甲/一.xlsx"]);
});
