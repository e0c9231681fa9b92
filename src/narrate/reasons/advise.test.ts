import { describe, expect, test } from "@jest/globals";
import type { ChangeAsked, NarrativeGap } from "../../model/passage";
import { adviseReason, adviseUse, directionOf, repeatedAnswers } from "./advise";

const up: ChangeAsked = { name: "住房公积金", direction: "up", change: "1.20万元" };
const down: ChangeAsked = { name: "公务接待费", direction: "down", change: "1.00万元" };
const problems = (text: string, about?: ChangeAsked) => adviseReason(text, about).map(({ problem }) => problem);

describe("原因写得怎么样", () => {
  test.each(["", "  ", "。"])("没有写：“%s”", (text) => expect(problems(text, up)).toEqual(["empty"]));

  test.each(["无", "略", "……", "同上", "待补充", "xx", "人员新增{人数}人"])("占位文字：“%s”", (text) =>
    expect(problems(text, up)).toEqual(["placeholder"]),
  );

  test.each(["住房公积金增加", "住房公积金支出增加", "增加了住房公积金", "本年住房公积金较上年增加", "该项经费增加"])(
    "只重复科目：“%s”",
    (text) => expect(problems(text, up)).toContain("circular"),
  );

  test.each(["工作需要", "根据实际情况", "预算调整", "政策原因"])("放在哪里都成立：“%s”", (text) =>
    expect(problems(text, up)).toContain("generic"),
  );

  test("方向相反", () => {
    expect(adviseReason("新增两名工作人员", down)).toEqual([
      { problem: "opposite", message: "公务接待费减少了1.00万元，而原因说的是增加。请核对原因，或补充减少的一面。" },
    ]);
    expect(problems("一名职工退休", up)).toEqual(["opposite"]);
  });

  test.each(["新增两名工作人员，同时取消一个项目", "机构改革，科目调整", "缴费基数由8000元调整为8600元"])(
    "不下结论：“%s”",
    (text) => expect(problems(text, down)).toEqual([]),
  );

  test.each(["新增人员2人，", "由于", "按照《通知（2024年》"])("没有写完：“%s”", (text) =>
    expect(problems(text, up)).toContain("cut-off"),
  );

  test("太短", () => expect(problems("加人", up)).toEqual(["short"]));

  test("具体的原因没有意见", () => {
    expect(problems("2024年10月新录用2人，缴存人数由14人增加到16人", up)).toEqual([]);
    expect(problems("压减一般性支出，全年接待批次由20批减至10批", down)).toEqual([]);
  });

  test("方向词两边都有就没有方向", () => {
    expect(directionOf("增加人员")).toBe("up");
    expect(directionOf("厉行节约")).toBe("down");
    expect(directionOf("增加人员，压减开支")).toBeUndefined();
    expect(directionOf("据实列支")).toBeUndefined();
  });

  test("用途只写科目名称等于没写", () => {
    expect(adviseUse("住房公积金支出", "住房公积金").map(({ problem }) => problem)).toEqual(["circular"]);
    expect(adviseUse("主要用于机关服务支出。", "机关服务").map(({ problem }) => problem)).toEqual(["circular"]);
    expect(adviseUse("热线大厅物业和水电", "机关服务")).toEqual([]);
    expect(adviseUse("", "机关服务").map(({ problem }) => problem)).toEqual(["empty"]);
  });

  test("同样的话用了三处以上", () => {
    const gap = (id: string, answer: string): NarrativeGap => ({
      id,
      kind: "use",
      section: "functions",
      group: "uses",
      label: "用途",
      question: "",
      state: "answered",
      answer,
      advice: [],
      quickPicks: [],
    });
    const four = ["a", "b", "c", "d"].map((id) => gap(id, "人员经费支出"));
    expect([...repeatedAnswers(four).keys()]).toEqual(["a", "b", "c", "d"]);
    expect(repeatedAnswers(four.slice(0, 3)).size).toBe(0);
  });
});
