import { describe, expect, test } from "@jest/globals";
import { addressInSheet, toA1 } from "../../src/model/cell";
import { seedsFrom } from "../effort";
import { draw } from "./draw";
import { type Drawing, type DrawnSheet, factsOf } from "./drawing";
import { columnsOf, depthOfAll, gridOf, group, leaf, whole, word } from "./layouts/base/heads";
import { FURTHER_LAYOUTS } from "./layouts/further/index";
import { contradicts } from "./mutations/observable";
import { overTwoSheets, withHeadAgain } from "./pages";
import { randomBudget } from "./random-budget";

/** Sums whose cells are numbers that do not add up; blank cells count as zero. */
function brokenSums({ sheets }: Drawing): readonly string[] {
  const values = new Map<string, number>(
    sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ fact, ...at }) =>
        fact ? [[`${name}!${addressInSheet(at)}`, Number(fact.printed)] as const] : [],
      ),
    ),
  );
  const valueOf = (address: string): number => values.get(address) ?? 0;
  return sheets.flatMap(({ table }) =>
    (table?.sums ?? []).flatMap(({ whole: total, parts }) => {
      const gap = valueOf(total) - parts.reduce((sum, part) => sum + valueOf(part), 0);
      return Math.abs(gap) > 0.001 ? [`${total} = ${parts.join(" + ")}: ${gap.toFixed(2)}`] : [];
    }),
  );
}

describe.each(FURTHER_LAYOUTS.map(({ id }) => id))("%s 表样的画法", (id) => {
  test.each(seedsFrom(30))("种子 %i：各表相符，每个合计等于各项之和，同一种子总是同一本", (seed) => {
    const drawing = draw(randomBudget(seed), id);
    expect(contradicts(drawing, new Map())).toBe(false);
    expect(brokenSums(drawing)).toEqual([]);
    expect(draw(randomBudget(seed), id)).toEqual(drawing);
  });

  test("写明每个金额单元格的值和含义，没有两格重叠", () => {
    const drawing = draw(randomBudget(35), id);
    const facts = factsOf(drawing);
    expect(facts.length).toBeGreaterThan(60);
    const numbers = drawing.sheets.flatMap(({ table, cells }) =>
      table ? cells.filter(({ value }) => typeof value === "number") : [],
    );
    expect(numbers.filter(({ fact }) => !fact)).toEqual([]);
    for (const { name, cells } of drawing.sheets) {
      expect(new Set(cells.map((cell) => toA1({ sheet: name, ...cell }))).size).toBe(cells.length);
    }
  });
});

describe("表头写成树", () => {
  const heads = [
    word("label", "项目"),
    whole("合计"),
    group("基本支出", [whole("小计"), leaf("人员经费"), leaf("公用经费")], { subject: { nature: "basic" } }),
    leaf("项目支出"),
  ];

  test("下级标题少的栏目向下合并，组的标题向右合并", () => {
    expect(gridOf(heads, depthOfAll(heads))).toEqual([
      ["项目", "合计", "基本支出", "<", "<", "项目支出"],
      ["^", "^", "小计", "人员经费", "公用经费", "^"],
    ]);
  });

  test("合计加各组的小计，小计加本组各栏，组的含义传给各栏", () => {
    const columns = columnsOf(heads);
    expect(columns.map(({ parts }) => parts)).toEqual([[1, 4], [2, 3], undefined, undefined, undefined]);
    expect(columns[2]?.about?.subject).toEqual({ nature: "basic" });
  });
});

describe("表分在几页上", () => {
  const drawing = draw(randomBudget(31), "items-as-columns");
  const sheet = drawing.sheets.find(({ table }) => table?.type === "basic-economic") as DrawnSheet;
  const { top, bottom } = sheet.table?.body ?? { top: 0, bottom: 0 };
  const values = (sheets: readonly DrawnSheet[]): readonly string[] =>
    factsOf({ sheets }).map(({ printed, subject }) => `${printed} ${JSON.stringify(subject)}`);
  const headCells = ({ cells }: DrawnSheet): number => cells.filter(({ look }) => look === "head").length;

  test("重复表头：数不变，合计仍指向原来的各项，表头多一份", () => {
    const again = withHeadAgain(sheet, top + 5);
    expect(values([again])).toEqual(values([sheet]));
    expect(brokenSums({ sheets: [again] })).toEqual([]);
    expect(headCells(again)).toBe(2 * headCells(sheet));
  });

  test.each([true, false])("续在下一张工作表（重复表头：%s）：数不变，合计跨表", (repeats) => {
    const pages = overTwoSheets(sheet, bottom - 3, repeats);
    expect(pages).toHaveLength(2);
    expect(values(pages)).toEqual(values([sheet]));
    expect(brokenSums({ sheets: pages })).toEqual([]);
    expect(pages[1]?.cells.some(({ look }) => look === "title" || look === "unit")).toBe(false);
  });
});
