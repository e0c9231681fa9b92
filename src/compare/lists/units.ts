import type { Due, UnitEntry } from "../../model/round";
import { bodyOf, columnsIn, type ListRows } from "./list-rows";

const UNIT_HEADS = {
  department: /主管/,
  code: /编码|代码/,
  name: /单位名称|^单位$|名称/,
  aliases: /别名|曾用名|简称/,
  due: /应交|应公开/,
} as const;

const DUE_WORDS: readonly (readonly [RegExp, Due])[] = [
  [/表(?!明)/, "tables"],
  [/说明/, "text"],
  [/绩效|目标/, "targets"],
];

/** The list of units that have to publish; a string says what the list lacks. */
export function unitEntries(list: ListRows): readonly UnitEntry[] | string {
  const columns = columnsIn(list.rows, UNIT_HEADS);
  if (columns.name === undefined) return "没有“单位名称”一列";
  const { name: nameAt } = columns;
  const entries = bodyOf(list).flatMap(({ cells, at }): readonly UnitEntry[] => {
    const of = (column: number | undefined): string => (column === undefined ? "" : (cells[column] ?? "").trim());
    const name = of(nameAt);
    if (name === "") return [];
    const [code, department, due] = [of(columns.code), of(columns.department), of(columns.due)];
    return [
      {
        name,
        ...(code !== "" && { code }),
        aliases: of(columns.aliases)
          .split(/[|｜;；]/)
          .map((alias) => alias.trim())
          .filter((alias) => alias !== ""),
        ...(department !== "" && { department }),
        due: due === "" ? ["tables"] : dueIn(due),
        cell: at(nameAt),
      },
    ];
  });
  return entries.length === 0 ? "没有一个单位" : entries;
}

/** “预算表|说明|绩效目标表”, each part by its own words. */
const dueIn = (text: string): readonly Due[] => {
  const parts = text.split(/[|｜、，,;；]/).flatMap((part) => {
    const found = part.includes("绩效") ? "targets" : DUE_WORDS.find(([words]) => words.test(part))?.[1];
    return found ?? [];
  });
  return [...new Set(parts)];
};
