import { expect, test } from "@jest/globals";
import { openingIn } from "./openings";
import { leadOf } from "./predicates";

test("由甲增加到乙：前一个数是原来的数，不写年度也是；由几部分构成的不是", () => {
  expect(leadOf("住房保障支出由", 0, false, "增加到 31.95")).toMatchObject({
    role: "amount-from",
    subject: "住房保障支出",
  });
  expect(leadOf("住房保障支出由", 0, false, "的财政拨款和")).toMatchObject({ role: "amount" });
});

test("项目支出后面的“主要为”列出的是它的各项；写增减的是原因", () => {
  const opening = { kind: "consists-of", isLimited: true, end: 3 };
  expect(openingIn("主要为防汛经费120.00万元", "、", true)).toMatchObject(opening);
  expect(openingIn("主要为防汛经费减少30.00万元", "。", true)).toBeUndefined();
});

test("“与上年 18.50万元相比减少”说的是前面的主语", () => {
  expect(leadOf("相比减少", 0, false)).toMatchObject({ role: "change", subject: "", word: "减少", wordStart: 2 });
});
