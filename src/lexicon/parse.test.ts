import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compact } from "../../test/lexicon/compact";
import { HEADS } from "../../test/lexicon/heads";
import { LABELS } from "../../test/lexicon/labels";
import { parse, parsePath, totalWord } from "./index";
import { RUNS } from "../../test/effort";

describe("表头", () => {
  test.each(HEADS)("“%s”：%s", (text, says) => {
    expect(compact(parse(text))).toBe(says);
  });
});

describe("行名", () => {
  test.each(LABELS)("“%s”：%s", (text, says) => {
    expect(compact(parse(text))).toBe(says);
  });
});

describe("读懂的程度", () => {
  test.each([
    ["基本支出", "whole", []],
    ["专户管理教育收费", "partly", ["专户管理"]],
    ["单位预留机动经费", "unknown", ["单位预留机动经费"]],
    ["单位资金", "whole", []],
    ["资金", "unknown", ["资金"]],
    ["调剂周转收入", "partly", ["调剂周转"]],
    ["", "unknown", []],
    ["预".repeat(61), "unknown", ["预".repeat(61)]],
  ])("“%s”是 %s", (text, understood, unknown) => {
    expect(parse(text)).toMatchObject({ understood, unknown });
  });

  test("后面的词与前面矛盾时以后面为准，前面的留作范围", () => {
    expect(parse("财政拨款事业收入")).toMatchObject({ sense: { fund: "business" }, within: { fund: "fiscal" } });
    expect(parse("一般公共预算财政拨款").within).toBeUndefined();
  });

  test("“不含”缩小范围，不增加含义", () => {
    expect(parse("事业收入（不含财政专户管理资金）").sense).toMatchObject({
      fund: "business",
      without: "财政专户管理资金",
    });
  });
});

describe("表头路径", () => {
  const VEHICLES = "公务用车购置及运行费";
  test.each([
    [[VEHICLES, "小计"], "three-public/vehicles subtotal"],
    [[VEHICLES, "购置费"], "three-public/vehicles/purchase"],
    [[VEHICLES, "运行费"], "three-public/vehicles/running"],
    [["2025年预算数", "公务用车购置及运行维护费", "运行维护费"], "three-public/vehicles/running 2025 budget"],
    [["“三公”经费", "因公出国（境）费"], "three-public/abroad"],
    [["政府采购", "货物"], "procurement/goods"],
    [["本年收入", "小计"], "income current subtotal"],
    [["财政拨款", "事业收入"], "business income within:fiscal"],
    [["财政拨款支出", "基本支出"], "fiscal basic expenditure"],
    [["2024年执行数", "基本支出"], "basic 2024 outturn"],
    [["2024年执行数", "2025年预算数"], "2025 budget money"],
    [["增减额", "项目支出"], "project change"],
    [["功能分类科目", "编码"], "of:functional code"],
    [["功能分类科目", "名称"], "of:functional label"],
    [["科目编码", "类"], "class code"],
    [["合计", "基本支出"], "basic"],
    [["上年结转", "一般公共预算"], "fiscal/general carry-over-in income"],
    [["单位资金", "事业收入"], "business income"],
    [["单位资金", "基本支出"], "own basic"],
  ])("%j：%s", (path, says) => {
    expect(compact(parsePath(path))).toBe(says);
  });

  test("短词在别处没有含义", () => {
    expect(parse("购置费").understood).toBe("unknown");
    expect(parsePath(["会议费", "购置费"]).unknown).toEqual(["购置费"]);
  });

  test("一行的路径就是这一行", () => {
    fc.assert(
      fc.property(fc.constantFrom(...HEADS.map(([text]) => text)), (text) => {
        expect(parsePath([text]).sense).toEqual(parse(text).sense);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("合计的说法是同一套", () => {
  const TIMES = ["", "本年", "当年", "本年度", "本期"];
  const FLOWS = ["", "收入", "支出"];
  const RANKS = [
    ["小计", "subtotal"],
    ["合计", "total"],
    ["共计", "total"],
    ["总计", "grand"],
    ["总额", "grand"],
  ] as const;
  const all = TIMES.flatMap((time) =>
    FLOWS.flatMap((flow) => RANKS.map(([word, rank]) => [`${time}${flow}${word}`, rank, time !== "", flow] as const)),
  );

  test.each(all)("%s", (text, rank, current, flow) => {
    const said = flow === "" ? {} : { flow: flow === "收入" ? "income" : "expenditure" };
    expect(totalWord(text)).toEqual({ rank, current, ...said });
    expect(totalWord(`一、${[...text].join(" ")}`)).toEqual({ rank, current, ...said });
  });

  test.each(["人员经费合计", "本年收入", "三公经费合计", "上年结转合计", "某某合计", "2025年合计", "计", ""])(
    "“%s”不只是合计",
    (text) => {
      expect(totalWord(text)).toBeUndefined();
    },
  );
});

describe("任何文字都有答案", () => {
  const characters = fc.constantFrom(..."一般公共预算收入支出合计小上年结转其中（）、：2025 %abc①项目的龘");
  test("片段连起来就是原文，不丢一个字", () => {
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 70 }), (text) => {
        const { pieces, form, unknown, understood } = parse(text);
        expect(pieces.map((piece) => (piece.is === "word" ? piece.text : piece.words)).join("")).toBe(form);
        expect(understood === "whole").toBe(unknown.length === 0 && form !== "");
      }),
      { numRuns: RUNS },
    );
  });

  test("任意字符不出错", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        expect(["whole", "partly", "unknown"]).toContain(parse(text).understood);
      }),
      { numRuns: RUNS },
    );
  });

  test("没有意义的字读不懂", () => {
    const nonsense = fc.string({ unit: fc.constantFrom(..."龘靐齉爩鱻麤龗灪吁籲"), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(nonsense, (text) => {
        expect(parse(text)).toMatchObject({ understood: "unknown", unknown: [text], sense: {} });
      }),
      { numRuns: RUNS },
    );
  });

  test("逐字换成没有意义的字以后，没有一个表头读得懂", () => {
    for (const [text] of HEADS) {
      expect(parse(text.replace(/\p{Script=Han}/gu, "龘")).understood).not.toBe("whole");
    }
  });
});
