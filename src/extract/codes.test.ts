import { expect, test } from "@jest/globals";
import { printedCode } from "./codes";

test.each([
  [201.03, "20103"],
  [208.1, "20810"],
  [2010301, "2010301"],
  [100.5, undefined],
  [201.035, undefined],
])("数值 %s 是编码 %s", (value, code) => expect(printedCode(value)).toBe(code));
