import { expect, test } from "@jest/globals";
import type { MarkedSource } from "../../../src/model/marked-text";
import { currentSource } from "../../../src/taskpane/text/text-view";

const source = (id: string, amounts: number, kind: MarkedSource["kind"] = "sheet"): MarkedSource => ({
  id,
  kind,
  name: id,
  isOwnSheet: false,
  lines: [],
  coverage: { amounts, checked: amounts, manual: 0, unbound: 0 },
  wrong: 0,
});

const duties = source("主要职能", 0);
const narrative = source("编制说明", 12);
const note = source("附注", 40, "note");

test.each([
  ["先显示数字最多的说明，不是排在前面的", [duties, narrative, note], undefined, narrative],
  ["已选的不换", [duties, narrative], "主要职能", duties],
  ["都没有数字时显示第一篇", [duties, source("机构设置", 0)], undefined, duties],
  ["只有附注就显示附注", [note], undefined, note],
])("%s", (_, sources, chosen, shown) => {
  expect(currentSource({ sources, findings: [] }, chosen)).toBe(shown);
});
