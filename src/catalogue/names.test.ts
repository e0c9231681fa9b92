import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";

import { normaliseCode, normaliseName, printedName } from "./names";
import { RUNS } from "../../test/effort";

describe("科目名称的比较", () => {
  test.each([
    ["一、工资福利支出", "工资福利支出"],
    ["（十四）资源勘探工业信息等支出", "资源勘探工业信息等支出"],
    ["其中：（1）公务用车购置费", "公务用车购置费"],
    ["10、卫生健康支出", "卫生健康支出"],
    ["　　3．国防支出", "国防支出"],
    ["①人员经费", "人员经费"],
    ["维修(护)费", "维修（护）费"],
    ["对企业补助(基本建设）", "对企业补助（基本建设）"],
    ["“三公”经费", "三公经费"],
    ["文化 旅游\n体育与传媒支出", "文化旅游体育与传媒支出"],
    ["住房保障支出（类）", "住房保障支出"],
    ["⻋辆购置费", "车辆购置费"],
    ["⽣态保护", "生态保护"],
  ])("“%s”与“%s”同名", (printed, standard) => {
    expect(normaliseName(printed)).toBe(normaliseName(standard));
  });

  test.each([
    ["一般公共服务支出", "般公共服务支出"],
    ["三公经费", "公经费"],
    ["机关资本性支出（一）", "机关资本性支出"],
    ["资本性支出（基本建设）", "资本性支出"],
    ["其它支出", "其他支出"],
    ["事业单位医疗保险", "事业单位医疗"],
  ])("“%s”与“%s”不同名", (one, other) => {
    expect(normaliseName(one)).not.toBe(normaliseName(other));
  });

  test("再次规整不再改变", () => {
    const word = fc.string({ unit: fc.constantFrom(..."一二、（）()．1：其中支出费 　“”类款项/,，") });
    fc.assert(
      fc.property(word, (name) => {
        expect(normaliseName(normaliseName(name))).toBe(normaliseName(name));
      }),
      { numRuns: RUNS },
    );
  });

  test("打印用名称用全角括号，不带序号和空格", () => {
    expect(printedName(" 一、资本性支出 (基本建设)")).toBe("资本性支出（基本建设）");
  });
});

describe("科目编码的读取", () => {
  test.each([
    ["　　　　2010350", "2010350"],
    ["２０８０５", "20805"],
    [2101102, "2101102"],
    ["'301", "301"],
  ])("“%s”读作“%s”", (printed, code) => {
    expect(normaliseCode(printed)).toBe(code);
  });

  test.each(["41", "20", "2010", "201035", "101", "1010101", "合计", "", "20805.5", "20103501"])(
    "“%s”不是支出科目编码",
    (printed) => {
      expect(normaliseCode(printed)).toBeUndefined();
    },
  );
});
