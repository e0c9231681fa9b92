import { describe, expect, test } from "@jest/globals";
import { holesIn, piecesOf, withFilledHole, withMarkedHoles } from "./hole";

const PHRASE = "人员减少{人数}人（{退休或调出}），相应减少{经费名称}";

describe("待填的空", () => {
  test("按空切开，文字里没有花括号", () => {
    expect(piecesOf("减少{人数}人")).toEqual([
      { kind: "words", text: "减少" },
      { kind: "hole", label: "人数" },
      { kind: "words", text: "人" },
    ]);
    expect(holesIn(PHRASE)).toEqual(["人数", "退休或调出", "经费名称"]);
    expect(holesIn(withMarkedHoles(PHRASE))).toEqual(holesIn(PHRASE));
    expect(holesIn("没有空的话")).toEqual([]);
  });

  test.each([
    [PHRASE, "人员减少【待填：人数】人（【待填：退休或调出】），相应减少【待填：经费名称】"],
    ["全角｛人数｝人", "全角【待填：人数】人"],
    ["{}", "【待填】"],
    ["已经标出的【待填：人数】人、【待填】", "已经标出的【待填：人数】人、【待填】"],
    ["删了一半{人数人", "删了一半【待填】人数人"],
    ["人数}人", "人数【待填】人"],
    ["{{人数}}", "【待填】【待填：人数】【待填】"],
    ["分\n行{人\n数}", "分\n行【待填】人\n数【待填】"],
  ])("“%s”写出来没有花括号", (text, marked) => expect(withMarkedHoles(text)).toBe(marked));

  test("填一处，别处不动", () => {
    expect(withFilledHole(PHRASE, 1, "退休")).toBe("人员减少{人数}人（退休），相应减少{经费名称}");
    expect(withFilledHole("{金额}万元、{金额}万元", 1, "2.00")).toBe("{金额}万元、2.00万元");
    expect(withFilledHole("$&{甲}", 0, "$&")).toBe("$&$&");
  });
});
