import { expect, test } from "@jest/globals";
import { type NameMatch, sameUnit } from "./same-unit";

test.each<readonly [string | undefined, string | undefined, NameMatch]>([
  ["青川市示例档案馆", "青川市示例档案馆", "same"],
  ["青川市示例档案馆", "[166003] 青川市示例 档案馆（本级）", "same"],
  ["青川市示例中心(南)", "青川市示例中心（南）", "same"],
  ["青川市示例档案馆", "青川市示例博物馆", "other"],
  ["青川市示例中学", "青川市示例中学附属小学", "other"],
  ["示例大学附属医院", "附属医院", "other"],
  ["青川市示例档案馆", "示例档案馆", "unclear"],
  ["市示例档案馆", "青川市示例档案馆", "other"],
  ["青川市示例档案馆", undefined, "unclear"],
  [undefined, undefined, "unclear"],
])("%s · %s：%s", (ours, theirs, match) => {
  expect(sameUnit(ours, theirs)).toBe(match);
  expect(sameUnit(theirs, ours)).toBe(match);
});
