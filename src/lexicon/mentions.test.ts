import { expect, test } from "@jest/globals";
import { mentions } from "./index";

test.each([
  ["三、政府性基金预算支出情况说明", { fund: "fiscal/government-fund" }],
  ["本单位没有国有资本经营预算拨款，故本表为空", { fund: "fiscal/state-capital" }],
  ["五、一般公共预算拨款支出情况", { fund: "fiscal" }],
  ["“三 公”经费有关情况", { item: "three-public" }],
  ["公务接待情况说明", { item: "three-public" }],
  ["公车运行维护费说明", { item: "three-public/vehicles" }],
  ["机关运转经费情况", { item: "organ-running" }],
  ["人员经费的安排", { nature: "basic" }],
  ["专项业务费的情况", { nature: "project" }],
] as const)("“%s”说到了 %j", (text, kind) => {
  expect(mentions(text, kind)).toBe(true);
});

test.each([
  ["国有资产占用情况", { fund: "fiscal/state-capital" }],
  ["财政拨款收支总体情况", { fund: "fiscal/general" }],
  ["项目绩效目标情况", { nature: "project" }],
  ["人员编制情况", { nature: "basic" }],
  ["购置费", { item: "three-public/vehicles" }],
] as const)("“%s”没有说到 %j", (text, kind) => {
  expect(mentions(text, kind)).toBe(false);
});
