import { describe, expect, test } from "@jest/globals";

import type { Classification, OfficialList } from "../model/catalogue";
import type { Area } from "../model/cell";
import type { SheetSnapshot } from "../model/snapshot";
import { catalogueOf } from "./catalogue-of";
import { catalogueWith, importOfficialList, type OfficialImport } from "./official-list";
import type { OfficialRow } from "./official-sheet";

/** A sheet drawn as text: cells between bars, leading blanks kept, numbers as numbers. */
function sheet(drawing: string, merges: readonly Area[] = [], name = "科目"): SheetSnapshot {
  const lines = drawing.split("\n").filter((line) => line.includes("|"));
  const cells = lines.flatMap((line, at) =>
    line
      .split("|")
      .slice(1, -1)
      .map((text, index) => ({ row: at + 1, column: index + 1, value: text.trim() }))
      .filter(({ value }) => value !== "")
      .map((cell) => ({ ...cell, value: cell.value.startsWith("#") ? Number(cell.value.slice(1)) : cell.value })),
  );
  return { name, visibility: "visible", isProtected: false, cells, merges, hiddenRows: [], hiddenColumns: [] };
}

const imported = (...sheets: readonly SheetSnapshot[]): OfficialImport => importOfficialList(sheets, 2026);

const listed = ({ list }: OfficialImport, kind: Classification = "functional"): readonly string[] =>
  (list.entries[kind] ?? []).map(([code, name]) => `${code} ${name}`);

/** The bundled list of the year as a finance department would hand it out. */
const bundledRows = (kind: Classification, year: number): readonly OfficialRow[] => {
  const catalogue = catalogueOf(year);
  const below = (code: string): readonly OfficialRow[] =>
    catalogue.children(kind, code).flatMap((entry) => [{ code: entry.code, name: entry.name }, ...below(entry.code)]);
  return below("");
};

const NEW_GROUP = [
  { code: "20142", name: "测试事务" },
  { code: "2014201", name: "行政运行" },
];

describe("清单的版式", () => {
  test("一列编码、一列名称，表头不在第一行", () => {
    const found = imported(
      sheet(`
        | 2026年政府收支分类科目 | | |
        | | 科目编码 | 科目名称 | 说明 |
        | | 201 | 一般公共服务支出 | 反映…… |
        | | 　20103 | 　政府办公厅(室)及相关机构事务 | |
        | | 　　2010301 | 　　行政运行 | |
      `),
    );
    expect(listed(found)).toEqual(["201 一般公共服务支出", "20103 政府办公厅（室）及相关机构事务", "2010301 行政运行"]);
    expect(found.report.rejectedRows).toEqual([]);
    expect(found.report.unchanged).toBe(3);
  });

  test("编码分类、款、项三列，只印本级，数字丢了前导零", () => {
    const head = [
      { top: 1, bottom: 1, left: 1, right: 3 },
      { top: 1, bottom: 2, left: 4, right: 4 },
    ];
    const drawing = `
      | 科目编码 | | | 科目名称 |
      | 类 | 款 | 项 | |
      | #208 | | | 社会保障和就业支出 |
      | | #5 | | 行政事业单位养老支出 |
      | | | #5 | 机关事业单位基本养老保险缴费支出 |
      | | | 06 | 机关事业单位职业年金缴费支出 |
      | #210 | | | 卫生健康支出 |
      | | 11 | | 行政事业单位医疗 |
      | | | 02 | 事业单位医疗 |
    `;
    expect(listed(imported(sheet(drawing, head))).map((line) => line.split(" ")[0])).toEqual([
      "208",
      "20805",
      "2080505",
      "2080506",
      "210",
      "21011",
      "2101102",
    ]);
  });

  test("三列编码每行印全，名称按级分列", () => {
    const merges = [{ top: 1, bottom: 1, left: 4, right: 6 }];
    const drawing = `
      | 类 | 款 | 项 | 科目名称 | | |
      | 221 | | | 住房保障支出 | | |
      | 221 | 02 | | | 住房改革支出 | |
      | 221 | 02 | 01 | | | 住房公积金 |
    `;
    expect(listed(imported(sheet(drawing, merges)))).toEqual([
      "221 住房保障支出",
      "22102 住房改革支出",
      "2210201 住房公积金",
    ]);
  });

  test("两个清单左右并列，编码为数字", () => {
    const found = imported(
      sheet(`
        | 部门预算支出经济分类科目 | | | 政府预算支出经济分类科目 | |
        | 科目编码 | 科目名称 | | 科目编码 | 科目名称 |
        | #301 | 工资福利支出 | | #501 | 机关工资福利支出 |
        | #30101 | 基本工资 | | #50101 | 工资奖金津补贴 |
      `),
    );
    expect(listed(found, "economic")).toEqual(["301 工资福利支出", "30101 基本工资"]);
    expect(listed(found, "governmentEconomic")).toEqual(["501 机关工资福利支出", "50101 工资奖金津补贴"]);
  });

  test("编码和名称写在一格，款只印末两位", () => {
    const together = sheet(`
      | 科目编码及名称 |
      | 201 一般公共服务支出 |
      | 20140信访事务 |
      | 2014099-其他信访事务支出 |
    `);
    expect(listed(imported(together))).toHaveLength(3);
    const short = sheet(`
      | 科目编码 | 科目名称 |
      | 201 | 一般公共服务支出 |
      | 41 | 数据事务 |
      | 2014101 | 行政运行 |
    `);
    expect(listed(imported(short))).toContain("20141 数据事务");
  });

  test("几张工作表各有一份清单：都读，写明各读到多少", () => {
    const functional = `
      | 科目编码 | 科目名称 |
      | 201 | 一般公共服务支出 |
      | 20103 | 政府办公厅（室）及相关机构事务 |
    `;
    const economic = `
      | 科目编码 | 科目名称 |
      | 302 | 商品和服务支出 |
      | 30298 | 测试用支出 |
    `;
    const note = "| 填表说明 |";
    const found = imported(sheet(functional, [], "功能"), sheet(note, [], "说明"), sheet(economic, [], "经济"));
    expect(listed(found)).toHaveLength(2);
    expect(listed(found, "economic")).toEqual(["302 商品和服务支出", "30298 测试用支出"]);
    expect(found.report.sheets).toEqual([
      { sheet: "功能", counts: { functional: 2 } },
      { sheet: "经济", counts: { economic: 2 } },
    ]);
    expect(found.report.added.map(({ code }) => code)).toEqual(["30298"]);
    expect(found.report.problem).toBeUndefined();
  });

  test("按要素导出：要素代码、要素名称，上级代码不是编码列", () => {
    const exported = sheet(`
      | 上级代码 | 要素代码 | 要素名称 | 级次 | 年度 |
      | | 201 | 一般公共服务支出 | #1 | #2026 |
      | 201 | 20103 | 政府办公厅（室）及相关机构事务 | #2 | #2026 |
    `);
    expect(listed(imported(exported))).toEqual(["201 一般公共服务支出", "20103 政府办公厅（室）及相关机构事务"]);
  });

  test.each([["科目（编码-名称）"], ["支出功能分类科目"], ["编码-名称"]])("“%s”一列里编码和名称写在一起", (head) => {
    const together = sheet(`
      | ${head} |
      | 201-一般公共服务支出 |
      | [20103]政府办公厅（室）及相关机构事务 |
      | 行政运行（2010301） |
    `);
    expect(listed(imported(together))).toHaveLength(3);
  });

  test("没有表头时说明缺什么，不猜", () => {
    const found = imported(sheet("| 201 | 一般公共服务支出 |"));
    expect(found.list.entries).toEqual({});
    expect(found.report.problem).toContain("没有找到“科目编码”和“科目名称”两列");
    expect(found.catalogue.find("functional", "201")?.status).toBe("documented");
  });

  test("单位编码表不是科目清单", () => {
    const units = sheet(`
      | 单位编码 | 单位名称 |
      | 201001 | 某单位 |
    `);
    expect(imported(units).report.problem).toBeDefined();
  });
});

describe("不能采用的行", () => {
  test("逐行给出原因", () => {
    const found = imported(
      sheet(`
        | 科目编码 | 科目名称 |
        | 101 | 税收收入 |
        | 2010 | 一般公共服务支出 |
        | 201 | 一般公共服务支出 |
        | 201 | 公共服务 |
        | 20103 | |
        | 2017701 | 行政运行 |
        | | 政府性基金预算支出 |
        | | 合计 |
      `),
    );
    expect(found.report.rejectedRows.map(({ row, code, reason }) => `${row ?? "-"} ${code} ${reason}`)).toEqual([
      "2 101 收入科目，不属于支出分类",
      "3 2010 不是 3、5、7 位的支出科目编码",
      "5 201 编码重复，前面的名称为“一般公共服务支出”",
      "6 20103 没有科目名称",
      "8  没有科目编码",
      "7 2017701 上级科目“20177”既不在清单中，也不在内置目录中",
    ]);
    expect(listed(found)).toEqual(["201 一般公共服务支出"]);
  });
});

describe("导入以后的目录", () => {
  const rows = bundledRows("functional", 2026)
    .filter(({ code }) => code !== "2080116")
    .map((row) => (row.code === "2210203" ? { ...row, name: "购房补助" } : row));
  const full = importOfficialList([...rows, ...NEW_GROUP], 2026);

  test("完整清单代替内置科目", () => {
    expect(full.catalogue.isComplete("functional")).toBe(true);
    expect(full.catalogue.isComplete("economic")).toBe(false);
    expect(full.catalogue.find("functional", "2014201")).toMatchObject({ name: "行政运行", status: "official" });
    expect(full.catalogue.find("functional", "2080116")).toBeUndefined();
    expect(full.catalogue.find("economic", "30101")?.status).toBe("documented");
  });

  test("报告新增、删除、更名和不变的科目", () => {
    const { added, removed, renamed, unchanged, partial, rejectedRows } = full.report;
    expect(added.map(({ code }) => code)).toEqual(["20142", "2014201"]);
    expect(removed.map(({ code, name }) => `${code} ${name}`)).toEqual(["2080116 引进人才费用"]);
    expect(renamed.map(({ before, now }) => `${before.name} → ${now.name}`)).toEqual(["购房补贴 → 购房补助"]);
    expect(unchanged).toBe(rows.length - 1);
    expect(partial).toEqual([]);
    expect(rejectedRows).toEqual([]);
  });

  test("旧名称成为已更名的名称，删除的编码留下历史", () => {
    expect(full.catalogue.aliasOf("functional", "2210203", "购房补贴")).toMatchObject({
      standardName: "购房补助",
      category: "obsolete",
    });
    expect(full.catalogue.history("functional", "2080116")[0]).toMatchObject({ validTo: 2025, areYearsDoubtful: true });
    expect(full.catalogue.named("functional", "购房补贴").map(({ name }) => name)).toEqual(["购房补助"]);
  });

  test("资金沿用内置目录", () => {
    expect(full.catalogue.find("functional", "2010301")?.funds).toEqual(["fiscal/general"]);
    expect(full.catalogue.find("functional", "2014201")?.funds).toEqual([]);
  });

  test("只列部分科目的清单补充内置目录，不当作完整清单", () => {
    const part = importOfficialList(NEW_GROUP, 2026);
    expect(part.catalogue.isComplete("functional")).toBe(false);
    expect(part.report.partial).toEqual(["functional"]);
    expect(part.report.removed).toEqual([]);
    expect(part.catalogue.find("functional", "2014201")?.status).toBe("official");
    expect(part.catalogue.find("functional", "2080116")?.name).toBe("引进人才费用");
  });

  test("只列项级的完整清单不会丢掉类和款", () => {
    const items = importOfficialList(
      bundledRows("functional", 2026).filter(({ code }) => String(code).length === 7),
      2026,
    );
    expect(items.catalogue.isComplete("functional")).toBe(true);
    expect(items.catalogue.find("functional", "20103")?.level).toBe("group");
    expect(items.catalogue.children("functional", "208").length).toBeGreaterThan(10);
  });

  test("保存再读入得到同样的目录，只对该年有效", () => {
    const saved = JSON.parse(JSON.stringify(full.list)) as OfficialList;
    const again = catalogueWith(2026, [saved]);
    expect(again.find("functional", "2014201")).toEqual(full.catalogue.find("functional", "2014201"));
    expect(again.isComplete("functional")).toBe(true);
    expect(catalogueWith(2025, [saved]).find("functional", "2014201")).toBeUndefined();
    expect(catalogueOf(2026).find("functional", "2014201")).toBeUndefined();
  });

  test("原样导入内置目录，什么也不变", () => {
    for (const kind of ["functional", "economic", "governmentEconomic"] as const) {
      const { report, catalogue } = importOfficialList(bundledRows(kind, 2025), 2025);
      expect([kind, report.added, report.removed, report.renamed]).toEqual([kind, [], [], []]);
      expect(catalogue.isComplete(kind)).toBe(true);
    }
  });
});
