import { describe, expect, test } from "@jest/globals";
import { textSourceOf } from "../src/model/text-source";
import { readBudget, review } from "../src/pipeline";
import { sheet, workbook } from "./draw-sheet";

const rows = `
编制单位（部门）：青川市示例馆 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 100 | 60 | 40
30307 | 医疗费 | 1 | 1 |`;
const TABLE = `支出预算总表${rows}`;
const identityOf = (drawing: string, name = "表", fileName?: string) =>
  readBudget({ ...workbook(sheet(name, drawing)), ...(fileName !== undefined && { fileName }) }).identity;

describe("年度", () => {
  const text = textSourceOf("document", "说明.txt", "2019年度部门预算情况说明\n一、收支情况\n2018年结转无。");

  test("先看标题，再看文字、工作表名、文件名；出处和把握一并记下", () => {
    expect(identityOf(`2021年${TABLE}`, "2020", "2019.xlsx")).toMatchObject({
      year: 2021,
      evidence: { year: { source: "titles", words: "2021年支出预算总表", isSure: true } },
    });
    const named = workbook(sheet("2020年支出", TABLE));
    expect(readBudget(named, undefined, [text]).identity).toMatchObject({
      year: 2019,
      evidence: { year: { source: "text", words: "2019年度部门预算情况说明", isSure: true } },
    });
    expect(readBudget(named).identity).toMatchObject({
      year: 2020,
      evidence: { year: { source: "sheet-names", words: "2020年支出", isSure: false } },
    });
    expect(identityOf(TABLE, "表", "示例馆2022预算.xlsx")).toMatchObject({
      year: 2022,
      evidence: { year: { source: "file-name", isSure: false } },
    });
  });

  test("文字里用来比较的年度不是本年", () => {
    const compared = textSourceOf(
      "document",
      "说明.txt",
      "部门预算情况说明\n一、收支情况\n2019年收入预算100万元，比2018年预算增加20万元；支出预算100万元，比2018年预算增加20万元。",
    );
    expect(readBudget(workbook(sheet("表", TABLE)), undefined, [compared]).identity.year).toBe(2019);
  });

  test("只有一张表写了年度时，文字处处说的另一年为准，工作表名站在哪边看哪边", () => {
    const words = "2020年度部门预算情况说明\n一、收支情况\n2020年收入预算100万元。2020年支出预算100万元。";
    const beside = textSourceOf("document", "说明.txt", words);
    const yearOf = (name: string, title = "2019年"): number | undefined =>
      readBudget(workbook(sheet(name, `${title}${TABLE}`)), undefined, [beside]).identity.year;
    expect(yearOf("2020年支出")).toBe(2020);
    expect(yearOf("2019年支出")).toBe(2019);
    expect(yearOf("支出")).toBe(2019);
  });

  test("没有读取的表和目录也说年度", () => {
    const other = sheet("目录", "目录\n1. 2023年支出预算总表\n2. 2023年收入预算总表");
    expect(readBudget(workbook(other, sheet("表", TABLE))).identity.evidence?.year).toMatchObject({
      source: "unread-titles",
      isSure: true,
    });
  });

  test.each([
    ["20250301备份.xlsx", undefined],
    ["2019-2021.xlsx", undefined],
    ["2025.3.1.xlsx", undefined],
    ["公开表2025.xlsx", 2025],
    ["2024年定稿2025.xlsx", 2024],
  ])("文件名 %s：%s", (name, year) => expect(identityOf(TABLE, "表", name).year).toBe(year));

  test("没有年度时科目不判断，只见于文件名时最多作提醒", () => {
    const drawing = `一般公共预算基本支出表${rows}\n210 | 医疗卫生与计划生育支出 | 1 | 1 |`;
    const worst = (fileName?: string) =>
      review({ ...workbook(sheet("表", drawing)), ...(fileName !== undefined && { fileName }) })
        .findings.filter(({ code }) => /^K0[123]$/.test(code))
        .map(({ severity }) => severity);
    expect(worst()).toEqual([]);
    const { notJudged } = review(workbook(sheet("表", drawing)));
    expect(notJudged?.map(({ kind }) => kind)).toContain("unknown-year");
    expect(new Set(worst("2024年.xlsx"))).toEqual(new Set(["warning"]));
    const sure = review(workbook(sheet("表", `2024年${drawing}`))).findings;
    expect(sure.filter(({ code, severity }) => /^K0[23]$/.test(code) && severity === "error")).not.toEqual([]);
  });
});

describe("部门预算还是单位预算", () => {
  const kindOf = (title: string, line: string, words = "") =>
    readBudget(
      workbook(sheet("表", `${title}${rows.replace("编制单位（部门）：", line)}`)),
      undefined,
      words === "" ? [] : [textSourceOf("pasted", "文", words)],
    ).identity.kind;

  test.each([
    ["编制一栏", "支出预算总表", "编制部门：", "单位预算", "部门预算"],
    ["标题", "2025年部门支出预算总表", "填报单位：", "", "部门预算"],
    ["标题说单位", "2025年预算单位支出预算总表", "填报单位：", "", "单位预算"],
    ["标题先写名称", "青川市示例局2025年部门支出预算总表", "填报单位：", "", "部门预算"],
    ["单位资金是一种资金", "2025年单位资金支出预算表", "填报单位：", "", undefined],
    ["表名固定时听文字的", "2025年部门支出预算总表", "填报单位：", "示例馆单位预算", "单位预算"],
    ["只有文字", "支出预算总表", "填报单位：", "示例馆单位预算", "单位预算"],
    ["名词解释不算", "支出预算总表", "填报单位：", "说明\n名词解释\n部门预算：指……", undefined],
    ["都没有说", "支出预算总表", "编制单位（部门）：", "", undefined],
  ] as const)("%s", (_why, title, line, words, kind) => expect(kindOf(title, line, words)).toBe(kind));
});

describe("单位写在没有年度的表题前面", () => {
  const titled = (...titles: readonly string[]) => {
    const body =
      "\n | | | | 单位：万元\n科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n2010301 | 行政运行 | 9 | 9 |";
    return readBudget(workbook(...titles.map((title, i) => sheet(`表${i + 1}`, `${title}${body}`))));
  };

  test("多数表题共有的开头是一个单位的名称，就是本单位", () => {
    const unit = "示例区信访办公室";
    const book = titled(`${unit}部门支出总表`, `${unit}一般公共预算财政拨款支出预算表`, `${unit}政府性基金预算支出表`);
    expect(book.identity.unitName).toBe(unit);
    // a title that other provinces print as well is no sign of one
    expect(book.profile.id).toBe("national");
  });

  test("共有的开头不是单位名称的，不当作单位", () => {
    expect(titled("部门支出总表", "部门项目支出表", "部门基本支出表").identity.unitName).toBeUndefined();
  });
});
