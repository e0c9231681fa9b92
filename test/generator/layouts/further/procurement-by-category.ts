import type { Budget, Purchase } from "../../budget";
import type { RowSpec, TableSpec } from "../../table-spec";
import { leaf, remark, word } from "../base/heads";
import type { Style } from "../base/style";
import { type TableHead, tableOf } from "../base/table";
import { total } from "../rows";

const KINDS = [
  ["一、货物A", "goods"],
  ["二、工程B", "construction"],
  ["三、服务C", "services"],
] as const satisfies readonly (readonly [string, Purchase["kind"]])[];

/** 采购品目大类 | 专项名称 | 采购物品名称: each level in a column and on a row of its own, with the amount of all below. */
export function procurementByCategory(style: Style, budget: Budget, head: TableHead): TableSpec {
  const rows = KINDS.flatMap(([label, kind]): readonly RowSpec[] => {
    const bought = budget.purchases.filter((each) => each.kind === kind);
    if (bought.length === 0) return [];
    const item = `procurement/${kind}` as const;
    return [
      {
        words: [label, undefined, undefined],
        level: 1,
        about: { subject: { item }, select: { purchase: "*", purchaseKind: kind } },
      },
      ...bought.flatMap(({ name, item: article }): readonly RowSpec[] => {
        const about = { subject: { item, line: name }, select: { purchase: name } };
        const printed = article.replace(/^[A-Z]\d+-/, "");
        return [
          { words: [undefined, name, undefined], level: 2, about },
          { words: [undefined, undefined, printed], level: 3, about, texts: { 0: "分散采购" } },
        ];
      }),
    ];
  });
  const all = { subject: { item: "procurement" as const }, select: { purchase: "*" } };
  const notes = rows.length === 0 ? [`注：本单位${budget.year}年没有政府采购预算。`] : undefined;
  return tableOf(style, budget, { ...head, ...(notes && { notes }) }, [
    {
      flow: "expenditure",
      heads: [
        word("label", "采购品目大类"),
        word("label", "专项名称"),
        word("label", "采购物品名称"),
        remark("采购组织形式"),
        leaf("总计"),
      ],
      about: { subject: { item: "procurement" } },
      rows: rows.length === 0 ? [] : [total(["合计", undefined, undefined], all), ...rows],
    },
  ]);
}
