import { expect, test } from "@jest/globals";
import { UserError } from "../model/user-error";
import { failureOf } from "./failure";

const QUIET = { keepBug: () => undefined };

/** The same bug as it is met on two machines. */
const bugAt = (folder: string, message: string, line = 7): Error =>
  Object.assign(new TypeError(message), {
    stack: `TypeError: ${message}\n    at readHead (${folder}/src/read-head.ts:${line}:3)\n    at async ${folder}/src/main.ts:9:1`,
  });

const numberOf = (thrown: unknown): string => /编号 (\w+)/.exec(failureOf(thrown, "a.xlsx", QUIET).problem)?.[1] ?? "";

test("编号认得同一个内部错误，不论在哪台电脑、哪个文件", () => {
  expect(numberOf(bugAt("/home/甲", "x is undefined"))).toBe(numberOf(bugAt("file:///C:/工具", "y is undefined")));
  expect(numberOf(bugAt("/a", "x is undefined"))).not.toBe(numberOf(bugAt("/a", "x is undefined", 8)));
  expect(numberOf("no error at all")).toMatch(/^[0-9a-f]{8}$/);
});

test("使用者能解决的问题不是内部错误", () => {
  const known = new UserError("fileNotFound", { file: "a.xlsx" });
  expect(failureOf(known, "a.xlsx", QUIET)).toEqual({ problem: known.message });
});
