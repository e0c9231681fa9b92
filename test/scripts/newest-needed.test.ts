import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { neededBy, tooNew } from "../../scripts/newest-needed";

const names = (text: string): readonly string[] => tooNew(neededBy(text)).map(({ feature }) => feature.name);

test("比放行的浏览器还新的写法和接口被发现", () => {
  expect(names("a.toReversed().map(b)")).toEqual(["toReversed, toSpliced"]);
  expect(names("const c=structuredClone(a);Promise.withResolvers()")).toEqual([
    "Promise.withResolvers",
    "structuredClone",
  ]);
  expect(names("x=/[a--b]/v,y=1")).toEqual(["RegExp with sets"]);
});

test("放行的浏览器认得的、用之前问过有没有的，不算", () => {
  expect(names('a.at(-1);a.findLast(b);class C{static{x()}}if("queryLocalFonts"in window)y()')).toEqual([]);
});

test("网页和窗格放行的正是查的那一版：先看有没有 findLast", () => {
  const start = readFileSync(join(__dirname, "../../src/taskpane/start/start.js"), "utf8");
  expect(start).toContain("!Array.prototype.findLast");
});
