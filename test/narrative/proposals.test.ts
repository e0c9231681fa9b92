import { expect, test } from "@jest/globals";
import type { BudgetBook } from "../../src/model/book";
import type { Narrative, NarrativeGap } from "../../src/model/passage";
import { DEFAULT_SETTINGS } from "../../src/model/settings";
import { textSourceOf } from "../../src/model/text-source";
import { readBudget } from "../../src/pipeline";
import { narrate, type NarrateOptions, narrativeText, readPriorText } from "../../src/questions/index";
import { sheet, workbook } from "../draw-sheet";

const TABLES = [
  sheet(
    "功能",
    [
      "2025年一般公共预算支出表",
      "单位名称：示例市档案馆 | | | | 单位：万元",
      "科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出",
      " | 合计 | 112.00 | 112.00 |",
      "'2012604' | 档案馆 | 100.00 | 100.00 |",
      "'2080505' | 机关事业单位基本养老保险缴费支出 | 12.00 | 12.00 |",
    ].join("\n"),
  ),
  sheet(
    "三公",
    [
      "2025年一般公共预算“三公”经费支出表",
      " | 单位：万元",
      "项目 | 预算数",
      "合计 | 1.00",
      "1、因公出国（境）费 | 0.00",
      "2、公务接待费 | 1.00",
      "3、公务用车购置及运行费 | 0.00",
      "（1）公务用车运行费 | 0.00",
      "（2）公务用车购置费 | 0.00",
    ].join("\n"),
  ),
];

/** What a unit writes, about one year. */
const text = (year: number): string =>
  [
    `示例市档案馆${year}年单位预算情况说明`,
    "一、单位主要职责",
    "负责本市档案的收集、整理、保管和利用，编制档案事业发展规划，并指导各单位的档案工作。",
    "二、一般公共预算支出情况",
    `${year}年，一般公共预算拨款支出112.00万元，比上年预算增加12.00万元，增长12.00%，主要原因是新增库房租金。`,
    "1.“档案事务（款）档案馆（项）”100.00万元，主要用于档案的数字化和库房的日常维护。",
    "三、“三公”经费情况",
    `${year}年“三公”经费预算1.00万元，与上年预算持平。其中：公务接待费1.00万元，与上年预算持平。`,
    "四、政府采购情况",
    "政府采购预算3.00万元，其中：政府采购货物预算3.00万元、政府采购工程预算0.00万元、政府采购服务预算0.00万元。",
    "五、国有资产占有使用情况",
    `截至${year - 1}年12月31日，本馆共有车辆0辆，单价100万元（含）以上设备2台（套）。`,
  ].join("\n");

const told: BudgetBook = readBudget(workbook(...TABLES, sheet("情况说明", text(2025))));
const silent: BudgetBook = readBudget(workbook(...TABLES));

const gap = (narrative: Narrative, id: string): NarrativeGap | undefined =>
  narrative.gaps.find((each) => each.id === id);

test("本工作簿的文字先于提问：职责、用途、原因、上年数、采购、台数都带出处待确认", () => {
  const narrative = narrate(told);
  expect(narrative.gaps.filter(({ id }) => /duties|use:2012604|reason:general|prior:general$/.test(id))).toMatchObject([
    { id: "text:overview.duties", state: "carried", from: { source: "own-text", place: "情况说明!A3" } },
    { id: "prior:general", state: "carried", carried: "100.00万元", group: "last-year" },
    { id: "reason:general.change", carried: "新增库房租金", from: { place: "情况说明!A5" } },
    { id: "use:2012604", carried: "档案的数字化和库房的日常维护" },
  ]);
  expect(gap(narrative, "amount:procurement.goods")).toMatchObject({ state: "carried", carried: "3.00万元" });
  expect(gap(narrative, "count:equipment.large")).toMatchObject({ carried: "2" });
  const written = narrativeText(narrative);
  expect(written).toContain(
    "比上年增加【待确认：12.00】万元，增长【待确认：12.00】%，主要原因是【待确认：新增库房租金】",
  );
  expect(written).toContain("单价100万元以上的设备【待确认：2】台（套）");
});

test("确认一次就是回答：标记没有了，数留下", () => {
  const answers = { "prior:general": "100.00万元", "reason:general.change": "新增库房租金" };
  expect(narrativeText(narrate(told, { answers }))).toContain(
    "比上年增加12.00万元，增长12.00%，主要原因是新增库房租金。",
  );
});

test("文字与表不符的，不采用它的上年数", () => {
  const wrong = text(2025).replace("支出112.00万元", "支出113.00万元");
  const narrative = narrate(readBudget(workbook(...TABLES, sheet("情况说明", wrong))));
  expect(gap(narrative, "prior:general")).toMatchObject({ state: "open" });
});

test("没有公务用车的单位只问一次，表中运行费和购置费为零时先提出“没有”", () => {
  const narrative = narrate(silent, {});
  const vehicles = narrative.gaps.filter(({ id }) => /vehicles|purchase/.test(id) && !id.startsWith("prior:"));
  expect(vehicles.map(({ id, state, from }) => [id, state, from?.source])).toEqual([
    ["count:vehicles", "carried", "tables"],
    ["gate:purchases", "carried", "tables"],
  ]);
  expect(narrativeText(narrate(silent, { answers: { "gate:purchases": "没有" } }))).toContain(
    "2025年预算安排购置车辆0辆。安排购置单价100万元以上的设备0台（套）。",
  );
});

test("没有政府采购只问一次；有，再问分项", () => {
  expect(narrativeText(narrate(silent))).toContain("政府采购预算【待填：政府采购预算】。");
  const no = narrate(silent, { answers: { "gate:procurement": "没有" } });
  expect(narrativeText(no)).toContain("本单位没有安排政府采购预算。");
  const yes = narrate(silent, { answers: { "gate:procurement": "有" } });
  expect(yes.gaps.filter(({ id }) => id.startsWith("amount:procurement.")).map(({ state }) => state)).toEqual([
    "open",
    "open",
    "open",
  ]);
});

const withDocument = (words: string): NarrateOptions => {
  const priorText = readPriorText(silent, textSourceOf("document", "上年.docx", words));
  return priorText ? { priorText } : {};
};

test("上年的 Word：文字、用途、原因和上年数待确认；别的年度不用", () => {
  const narrative = narrate(silent, withDocument(text(2024)));
  expect(gap(narrative, "prior:general")).toMatchObject({
    carried: "112.00万元",
    from: { source: "last-year-text", place: "上年.docx 第 5 段" },
  });
  expect(gap(narrative, "use:2012604")).toMatchObject({ carried: "档案的数字化和库房的日常维护" });
  expect(narrativeText(narrative)).toContain("【上年文字，请确认：负责本市档案的收集");
  expect(gap(narrative, "amount:procurement.goods")).toBeUndefined();
  const other = narrate(silent, withDocument(text(2022)));
  expect(gap(other, "use:2012604")?.from?.source).toBe("usual");
  expect(other.notices.join("")).toContain("上年文档是 2022 年的");
});

test("上年文字里的年份和金额提请核对，任职人的姓名不带过来", () => {
  const dated = text(2024).replace("档案的数字化", "2024年投入5.00万元的数字化");
  expect(gap(narrate(silent, withDocument(dated)), "use:2012604")?.from?.caution).toBe(
    "文字里的年份和金额是上年的，请核对。",
  );
  const named = text(2024).replace("并指导各单位的档案工作", "由张三丰同志主持工作");
  expect(gap(narrate(silent, withDocument(named)), "text:overview.duties")).toMatchObject({ state: "open" });
});

test("一章写职能和机构两件事的，各取自己的一段，不重复", () => {
  const both = text(2025)
    .replace("一、单位主要职责", "一、主要职能及机构设置")
    .replace(/(负责本市.*)/u, "$1\n机构设置：内设三个科室。");
  const book = readBudget(workbook(...TABLES, sheet("情况说明", both)), { ...DEFAULT_SETTINGS, profile: "shaanxi" });
  const narrative = narrate(book);
  expect(gap(narrative, "text:overview.duties")?.carried).toMatch(/^负责本市[^\n]+$/u);
  expect(gap(narrative, "text:overview.structure")?.carried).toBe("机构设置：内设三个科室。");
});
