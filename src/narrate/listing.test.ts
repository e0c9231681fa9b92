import { describe, expect, test } from "@jest/globals";
import { sheet } from "../../test/draw-sheet";
import { readSheets } from "../../test/read-drawing";
import type { Answers, Narrative } from "../model/passage";
import { textOf } from "../model/passage";
import { narrate } from "./index";

const written = (drawing: string, answers: Answers = {}): Narrative =>
  narrate(readSheets(sheet("收入", drawing)), { answers });

const incomeOf = ({ sections }: Narrative): string =>
  textOf(sections.flatMap(({ paragraphs }) => paragraphs).find(({ key }) => key.endsWith("/income"))?.runs ?? []);

const ONE_SOURCE_LEFT_OUT = `
2025年单位收入预算总表
 | | | | 单位：万元
单位名称 | 合计 | 一般公共预算拨款收入 | 事业收入 | 单位预留机动经费
示例中心 | 120.00 | 70.00 | 25.00 | 25.00
`;

describe("合计之后的清单", () => {
  test("表只列财政拨款收入一栏时，按财政拨款列", () => {
    const narrative = written(`
2025年单位收入预算总表
 | | | 单位：万元
单位名称 | 合计 | 财政拨款收入 | 事业收入
示例中心 | 120.00 | 95.00 | 25.00
`);
    expect(incomeOf(narrative)).toContain("按来源划分：财政拨款收入95.00万元、事业收入25.00万元。");
  });

  test("各项加起来不是合计时不写，成为一处待填，问题里有两个数", () => {
    const narrative = written(ONE_SOURCE_LEFT_OUT);
    expect(incomeOf(narrative)).toContain("120.00万元");
    expect(incomeOf(narrative)).toContain("按来源划分：【待填：按来源划分的各项】。");
    expect(incomeOf(narrative)).not.toContain("25.00");
    expect(narrative.gaps.find(({ id }) => id === "text:income.parts")).toMatchObject({
      state: "open",
      question:
        "表中按来源划分的各项合计 95.00万元，与收入预算总额 120.00万元不符，没有写出。请核对表格；也可以在这里写明各项。",
    });
  });

  test("使用者写明的各项照写", () => {
    const answers = { "text:income.parts": "一般公共预算拨款收入70.00万元、事业收入25.00万元、其他收入25.00万元" };
    expect(incomeOf(written(ONE_SOURCE_LEFT_OUT, answers))).toContain(`按来源划分：${answers["text:income.parts"]}。`);
  });
});
