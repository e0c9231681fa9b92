import { expect, test } from "@jest/globals";
import type { CellState, GridLine, NumberGrid } from "./number-grid";
import { readStructure, type Structure } from "./index";

/** Mulberry32: every run draws the same tables. */
function randomFrom(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Drawing {
  readonly lines: readonly GridLine[];
  /** Amounts in 分 by line: 合计, 基本, 项目. */
  readonly amounts: readonly (readonly number[])[];
}

const CENT_OF_WAN = 10_000;

/** A table by codes with its total first or last: two to four classes of one to three items. */
function draw(random: () => number): Drawing {
  const lines: GridLine[] = [];
  const amounts: number[][] = [];
  const add = (line: GridLine, row: number[]): number[] => {
    lines.push(line);
    amounts.push(row);
    return row;
  };
  const money = (): number => (random() < 0.2 ? 0 : Math.ceil(random() * 900_000) * CENT_OF_WAN);
  const sum = (rows: readonly (readonly number[])[]): number[] =>
    [0, 1, 2].map((at) => rows.reduce((total, row) => total + (row[at] ?? 0), 0));
  const classes = 2 + Math.floor(random() * 3);
  const tops: number[][] = [];
  for (let i = 0; i < classes; i++) {
    const at = lines.length;
    const own = add({ indent: 0, code: `20${i + 1}` }, []);
    const items = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, k) => {
      const [basic, project] = [money(), money()];
      return add({ indent: 0, code: `20${i + 1}0${k + 1}` }, [basic + project, basic, project]);
    });
    amounts[at] = sum(items);
    own.push(...sum(items));
    tops.push(sum(items));
  }
  const total: GridLine = { indent: 0, total: 3 };
  if (random() < 0.5) return { lines: [total, ...lines], amounts: [sum(tops), ...amounts] };
  return { lines: [...lines, total], amounts: [...amounts, sum(tops)] };
}

const grid = ({ lines, amounts }: Drawing): NumberGrid => ({
  lines,
  columns: ["合计", "基本", "项目"].map((head, i) => ({
    path: [head],
    family: "",
    ...(i === 0 && { total: 3 as const }),
  })),
  state(line, column): CellState {
    const amount = amounts[line]?.[column];
    return amount === undefined ? { is: "blank" } : { is: "amount", amount, margin: CENT_OF_WAN / 2 };
  },
});

const misses = ({ equations }: Structure): readonly { readonly cells: readonly string[] }[] =>
  equations.flatMap(({ axis, whole, parts, instances }) =>
    instances
      .filter(({ state }) => state === "fails")
      .map(({ at }) => ({
        cells: [whole, ...parts].map((own) => (axis === "rows" ? `${own}:${at}` : `${at}:${own}`)),
      })),
  );

const DRAWINGS = 400;

test("没有错的表，没有不相符", () => {
  const random = randomFrom(1);
  for (let i = 0; i < DRAWINGS; i++) expect(misses(readStructure(grid(draw(random))))).toEqual([]);
});

test("改错一个数：98.5% 以上看得见，错怪别处的不到 2%", () => {
  const random = randomFrom(2);
  let [planted, visible, blamed] = [0, 0, 0];
  for (let i = 0; i < DRAWINGS; i++) {
    const { lines, amounts } = draw(random);
    const line = Math.floor(random() * lines.length);
    const column = Math.floor(random() * 3);
    const old = amounts[line]?.[column] ?? 0;
    if (old === 0) continue;
    const wrong = random() < 0.5 ? old * 10 : old + 10 ** Math.floor(random() * 3) * 100 * CENT_OF_WAN;
    const changed = amounts.map((row, r) => row.map((amount, c) => (r === line && c === column ? wrong : amount)));
    const found = misses(readStructure(grid({ lines, amounts: changed })));
    planted += 1;
    if (found.some(({ cells }) => cells.includes(`${line}:${column}`))) visible += 1;
    if (found.some(({ cells }) => !cells.includes(`${line}:${column}`))) blamed += 1;
  }
  expect(planted).toBeGreaterThan(DRAWINGS / 2);
  expect(visible / planted).toBeGreaterThanOrEqual(0.985);
  expect(blamed / planted).toBeLessThanOrEqual(0.02);
});

test("不认得任何字：没有不相符，编码的和照样成立", () => {
  const random = randomFrom(3);
  for (let i = 0; i < DRAWINGS; i++) {
    const drawing = draw(random);
    const blind = drawing.lines.map(({ indent, code }) => ({ indent, ...(code !== undefined && { code }) }));
    const { columns, ...rest } = grid({ ...drawing, lines: blind });
    const structure = readStructure({
      ...rest,
      columns: columns.map(({ path, family }) => ({ path, family, isUnknown: true as const })),
    });
    expect(misses(structure)).toEqual([]);
    expect(structure.equations.some(({ basis }) => basis === "code")).toBe(true);
  }
});

test("插入空行，结构不变", () => {
  const random = randomFrom(4);
  for (let i = 0; i < DRAWINGS; i++) {
    const drawing = draw(random);
    const places = drawing.lines.flatMap((_, line) => (random() < 0.4 ? [-1, -1, line] : [line]));
    const spread = {
      lines: places.map((line) => drawing.lines[line] ?? { indent: 0 }),
      amounts: places.map((line) => drawing.amounts[line] ?? []),
    };
    const told = ({ equations }: Structure, of: (line: number) => number | undefined): readonly string[] =>
      equations
        .filter(({ axis }) => axis === "rows")
        .map(({ whole, parts }) => [whole, ...parts].map(of).join())
        .sort();
    expect(told(readStructure(grid(spread)), (line) => places[line])).toEqual(
      told(readStructure(grid(drawing)), (line) => line),
    );
  }
});
