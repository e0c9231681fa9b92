import type { CellState, GridColumn, GridLine, NumberGrid, TotalRank } from "../src/book/equations/number-grid";
import { readStructure, type Structure } from "../src/book/equations/index";
import { marginOf, toFen } from "../src/model/money";
import { readNumber } from "../src/model/number";

const STYLES = [/^([一二三四五六七八九十]+)、/, /^（([一二三四五六七八九十]+)）/, /^(\d+)\./, /^（(\d+)）/] as const;
const TOTALS: readonly (readonly [RegExp, TotalRank])[] = [
  [/^小计/, 1],
  [/^本年/, 2],
  [/^合计/, 3],
  [/^总计/, 4],
];

/**
 * A grid drawn as text, 万元 with two places: the first row holds the heads (a path with slashes, ? for an unknown head),
 * a line its label and its amounts. Labels speak for themselves: codes, 一、 （一） 1., leading dots for indents, 小计 本年
 * 合计 总计, 结转 for balances, 其中. A cell is an amount, blank, ^ (its amount stands elsewhere) or text.
 *
 *     项目     | 合计   | 基本  | 项目
 *     合计     | 100.00 | 60.00 | 40.00
 *     201      | 100.00 | 60.00 | 40.00
 */
export function drawnGrid(text: string): NumberGrid {
  const [head = [], ...body] = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return {
    columns: head.slice(1).map(columnOf),
    lines: body.map(([label = ""]) => lineOf(label)),
    state: (line, column) => stateOf(body[line]?.[column + 1] ?? ""),
  };
}

export const structureOf = (text: string): Structure => readStructure(drawnGrid(text));

function columnOf(head: string): GridColumn {
  const path = head.split("/").map((each) => each.replace(/[?@].*$/, ""));
  const leaf = path.at(-1) ?? "";
  const total = /^小计/.test(leaf) ? 1 : /^(合计|总计)/.test(leaf) ? 3 : undefined;
  return {
    path,
    family: /@(\S+)/.exec(head)?.[1] ?? "",
    ...(total && { total }),
    ...(head.includes("?") && { isUnknown: true }),
    ...(leaf.startsWith("其中") && { ofWhich: true }),
  };
}

function lineOf(label: string): GridLine {
  const indent = /^\.*/.exec(label)?.[0].length ?? 0;
  const name = label.slice(indent);
  const code = /^\d{3,7}(?!\.)/.exec(name)?.[0];
  const rank = STYLES.findIndex((style) => style.test(name));
  const value = STYLES[rank]?.exec(name)?.[1] ?? "";
  const total = TOTALS.find(([word]) => word.test(name))?.[1];
  return {
    indent,
    ...(code !== undefined && { code }),
    ...(rank >= 0 && {
      number: { rank, value: /\d/.test(value) ? Number(value) : "一二三四五六七八九十".indexOf(value) + 1 },
    }),
    ...(total && { total }),
    ...(name.includes("结转") && { balance: true }),
    ...(name.startsWith("其中") && { ofWhich: true }),
  };
}

function stateOf(text: string): CellState {
  if (text === "") return { is: "blank" };
  if (text === "^") return { is: "elsewhere" };
  const number = readNumber(text);
  if (!number) return { is: "unreadable" };
  return { is: "amount", amount: toFen(number.decimal, "万元"), margin: marginOf("万元", 2) };
}

/** Sums of lines as text: "2 = 0 + 1 (proved)", failing instances behind a !. */
export const sumsOf = (text: string, axis: "rows" | "columns" = "rows"): readonly string[] =>
  structureOf(text)
    .equations.filter((each) => each.axis === axis)
    .map(({ whole, parts, support, instances }) => {
      const misses = instances.filter(({ state }) => state === "fails").map(({ at }) => at);
      return `${whole} = ${parts.join(" + ")} ${support}${misses.length > 0 ? ` !${misses.join(",")}` : ""}`;
    })
    .sort();
