import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { KNOWN_UNITS } from "../../model/measure-unit";
import type { GradeScale, Measure, Op, TargetValue } from "../../model/target-value";
import { parseValue, printValue, unitInName } from "./parse-value";
import { RUNS } from "../../../test/effort";

const amount = (op: Op | undefined, decimal: string, unit?: string): TargetValue => ({
  kind: "amount",
  op,
  decimal,
  unit,
});
const date = (
  month: number | undefined,
  day: number | "end" | undefined,
  op: "by" | "on" | "throughout",
  year?: number,
) => ({ kind: "date", year, month, day, op }) satisfies TargetValue;
const graded = (scale: GradeScale, grade: string, threshold?: Measure & { readonly op: Op }): TargetValue => ({
  kind: "grade",
  scale,
  grade,
  ...(threshold && { threshold }),
});
const formula = (text: string, numbers: readonly (readonly [string, string?])[], result?: Measure): TargetValue => ({
  kind: "text",
  text,
  numbers: numbers.map(([decimal, unit]) => ({ decimal, unit })),
  formula: result ? { result } : {},
});

describe("指标值", () => {
  test.each<[string, TargetValue]>([
    ["≤981.9万元", amount("≤", "981.9", "万元")],
    ["≥273万次件", amount("≥", "273", "万次件")],
    ["=500路", amount("=", "500", "路")],
    ["≤24天/小时", amount("≤", "24", "天/小时")],
    ["＞60", amount(">", "60")],
    ["≧ 95％", amount("≥", "95", "%")],
    [">=1,080,000条", amount("≥", "1080000", "条")],
    ["1296.14", amount(undefined, "1296.14")],
    ["不超过2万", amount("≤", "2", "万")],
    ["不低于95%", amount("≥", "95", "%")],
    ["控制在30万元以内", amount("≤", "30", "万元")],
    ["达到95%以上", amount("≥", "95", "%")],
    ["5个工作日内", amount("≤", "5", "个工作日")],
    ["大于等于3次", amount("≥", "3", "次")],
    ["至少两次", amount("≥", "2", "次")],
    ["10（台）", amount(undefined, "10", "台")],
    ["=10台（套）", amount("=", "10", "台（套）")],
    ["0.35元/分钟", amount(undefined, "0.35", "元/分钟")],
    ["百分之98", amount(undefined, "98", "%")],
    ["完成100%", amount(undefined, "100", "%")],
    ["群众参与率不低于96%", amount("≥", "96", "%")],
    ["覆盖率100%", amount(undefined, "100", "%")],
    ["组织培训不少于3次", amount("≥", "3", "次")],
    ["成本控制在50万元以内", amount("≤", "50", "万元")],
    ["不低于40人次的集中培训", { kind: "amount", op: "≥", decimal: "40", unit: "人次", tail: "的集中培训" }],
    ["至少1次现场检查", { kind: "amount", op: "≥", decimal: "1", unit: "次", tail: "现场检查" }],
    ["每季度不少于2次", amount("≥", "2", "次/季度")],
    ["可控性100%", amount(undefined, "100", "%")],
    ["≤6.5/10万", amount("≤", "6.5", "/10万")],
    ["优（90分以上）", graded("five", "优", { op: "≥", decimal: "90", unit: "分" })],
    ["达成预期指标", graded("attainment", "达成预期指标")],
    ["按期完成", graded("on-time", "按期完成")],
    [
      "20人×500元/人",
      formula(
        "20人×500元/人",
        [
          ["20", "人"],
          ["500", "元"],
        ],
        { decimal: "10000", unit: "元" },
      ),
    ],
    [
      "1.5万元+0.75万元",
      formula(
        "1.5万元+0.75万元",
        [
          ["1.5", "万元"],
          ["0.75", "万元"],
        ],
        { decimal: "2.25", unit: "万元" },
      ),
    ],
    ["=3*12", formula("=3*12", [["3"], ["12"]], { decimal: "36", unit: undefined })],
    [
      "3人×12个月",
      formula("3人×12个月", [
        ["3", "人"],
        ["12", "个月"],
      ]),
    ],
    ["完成数/计划数×100%", formula("完成数/计划数×100%", [["100", "%"]])],
    [
      "7*24小时",
      {
        kind: "text",
        text: "7*24小时",
        numbers: [
          { decimal: "7", unit: undefined },
          { decimal: "24", unit: "小时" },
        ],
      },
    ],
    ["零投诉", amount("=", "0", "投诉")],
    ["零增长", amount("=", "0", "增长")],
    ["≥1296㎡", amount("≥", "1296", "㎡")],
    ["约300人次", { kind: "amount", op: undefined, decimal: "300", unit: "人次", isApproximate: true }],
    ["3-5天", { kind: "range", from: "3", to: "5", unit: "天" }],
    ["95%～98%", { kind: "range", from: "95", to: "98", unit: "%" }],
    ["12月底前", date(12, "end", "by")],
    ["2025年6月30日前完成", date(6, 30, "by", 2025)],
    ["2025/11/15", date(11, 15, "on", 2025)],
    ["年底前", date(12, "end", "by")],
    ["第三季度末前", date(9, "end", "by")],
    ["每月10日前", date(undefined, 10, "by")],
    ["全年", date(12, "end", "throughout")],
    ["优", { kind: "grade", scale: "five", grade: "优" }],
    ["合格", { kind: "grade", scale: "pass", grade: "合格" }],
    ["持续提升", { kind: "grade", scale: "trend", grade: "持续提升" }],
    ["无", { kind: "none" }],
    ["  ", { kind: "blank" }],
    ["平稳运行", { kind: "text", text: "平稳运行", numbers: [] }],
    ["大于等于序时进度", { kind: "text", text: "大于等于序时进度", numbers: [] }],
    ["一次性完成", { kind: "text", text: "一次性完成", numbers: [] }],
  ])("“%s”读成比较符、数值和单位", (raw, expected) => {
    expect(parseValue(raw)).toEqual(expected);
  });

  test("一格中有几个数时逐一列出，不取其一", () => {
    expect(parseValue("长约2.44万分钟/1.43元")).toEqual({
      kind: "text",
      text: "长约2.44万分钟/1.43元",
      numbers: [
        { decimal: "2.44", unit: "万分钟" },
        { decimal: "1.43", unit: "元" },
      ],
    });
  });

  test("两个比较符互相矛盾时不猜", () => {
    expect(parseValue("不低于5次以下").kind).toBe("text");
  });

  test("名称末尾括号中的已知单位是指标的单位", () => {
    expect(unitInName("购买工单短信（万条）")).toBe("万条");
    expect(unitInName("物业管理面积（㎡）")).toBe("㎡");
    expect(unitInName("购置设备（台（套））")).toBe("台（套）");
    expect(unitInName("参训人数（含线上）")).toBeUndefined();
    expect(unitInName("热线（12345）")).toBeUndefined();
  });
});

const decimals = fc
  .tuple(fc.nat(9_999_999), fc.option(fc.stringMatching(/^[0-9]{1,3}$/), { nil: undefined }))
  .map(([whole, fraction]) => `${whole}${fraction === undefined ? "" : `.${fraction}`}`);
const units = fc.option(
  fc
    .tuple(fc.constantFrom("", "万", "亿", "百", "千"), fc.constantFrom(...KNOWN_UNITS))
    .map(([scale, unit]) => (unit.startsWith("/") ? unit : scale + unit))
    .filter((unit) => !/^[年月]$/.test(unit)),
  { nil: undefined },
);
const ops = fc.constantFrom<Op | undefined>(undefined, "≥", "≤", "=", ">", "<");
const values: fc.Arbitrary<TargetValue> = fc.oneof(
  fc.record({ kind: fc.constant("amount" as const), op: ops, decimal: decimals, unit: units }),
  fc.record({ kind: fc.constant("range" as const), from: decimals, to: decimals, unit: units }),
  fc.record({
    kind: fc.constant("date" as const),
    year: fc.option(fc.integer({ min: 2020, max: 2035 }), { nil: undefined }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.option(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant("end" as const)), { nil: undefined }),
    op: fc.constantFrom("by" as const, "on" as const),
  }),
);

describe("往返", () => {
  test("写出再读回得到同一个值", () => {
    fc.assert(
      fc.property(values, (value) => expect(parseValue(printValue(value))).toEqual(value)),
      { numRuns: RUNS },
    );
  });

  test("任何文字读出后写出，再读不变", () => {
    const words = fc.constantFrom(
      "≥",
      "≤",
      "不超过",
      "达到",
      "以上",
      "以内",
      "约",
      "12",
      "3.5",
      "零",
      "两",
      "万",
      "%",
      "次",
      "元/人",
      "月",
      "年底前",
      "无",
      "优",
      "持续",
      "提升",
      "-",
      "（",
      "）",
      "，",
      " ",
      "完成",
      "工作",
      "…",
      "2025年",
      "日前",
    );
    const texts = fc.array(words, { maxLength: 6 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const value = parseValue(text);
        expect(parseValue(printValue(value))).toEqual(value);
      }),
      { numRuns: RUNS },
    );
  });
});
