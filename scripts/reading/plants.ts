import { extract } from "../../src/extract/index";
import type { Equation } from "../../src/model/equation";
import type { PanelSums } from "../../src/model/fact";
import type { Fact, FactBook } from "../../src/model/fact";
import { FEN_PER_UNIT } from "../../src/model/money";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import type { Table } from "../../src/model/table";

/** What became of planted single errors. */
export interface PlantScore {
  readonly planted: number;
  /** A sum that holds the planted cell fails. */
  readonly visible: number;
  /** It is within the margins of the printed numbers: reported as 尾差. */
  readonly rounded: number;
  readonly hidden: number;
  /** A sum that does not hold the planted cell fails as well. */
  readonly blamed: number;
  readonly notes: readonly string[];
}

interface Source {
  readonly snapshot: WorkbookSnapshot;
  readonly tables: readonly Table[];
  readonly year: number | undefined;
  readonly facts: FactBook;
}

/** Changes single amounts that stand in a sum, one at a time, and reads their table again. */
export function plantErrors({ snapshot, tables, year, facts }: Source, count: number, seed: number): PlantScore {
  const random = randomFrom(seed);
  const inSums = facts.all.filter((fact) => fact.amount !== 0 && sumsWith(facts, fact).length > 0);
  const score = { planted: 0, visible: 0, rounded: 0, hidden: 0, blamed: 0 };
  const notes: string[] = [];
  for (let i = 0; i < count && inSums.length > 0; i++) {
    const fact = inSums[Math.floor(random() * inSums.length)];
    const wrong = fact && distorted(fact.printed, random);
    if (!fact || wrong === undefined || Number(wrong) === Number(fact.printed)) continue;
    const own = tables.filter((table) => table === fact.table);
    const sheets = snapshot.sheets.map((sheet) =>
      sheet.name === fact.cell.sheet
        ? {
            ...sheet,
            cells: sheet.cells.map((cell) =>
              cell.row === fact.cell.row && cell.column === fact.cell.column ? { ...cell, value: Number(wrong) } : cell,
            ),
          }
        : sheet,
    );
    const planted = extract({ ...snapshot, sheets }, own, year);
    const before = failing(facts, fact.table);
    const after = failing(planted, fact.table);
    const states = sumsWith(planted, fact).map(({ instance }) => instance?.state);
    const ownKeys = new Set(sumsWith(planted, fact).map(({ key }) => key));
    score.planted += 1;
    const where = `${fact.cell.sheet} ${fact.cell.row}:${fact.cell.column} ${fact.printed} → ${wrong} (${FEN_PER_UNIT[fact.unit]})`;
    if (states.includes("fails")) score.visible += 1;
    else if (states.includes("rounds")) score.rounded += 1;
    else {
      score.hidden += 1;
      notes.push(`hidden ${where}`);
    }
    const blamed = [...after].filter((key) => !before.has(key) && !ownKeys.has(key));
    if (blamed.length > 0) {
      score.blamed += 1;
      notes.push(`blames ${where}: ${blamed.join("; ")}`);
    }
  }
  return { ...score, notes };
}

/** A digit changed, two swapped, ten times as much, or 1, 10, 100 more. */
function distorted(printed: string, random: () => number): string | undefined {
  const digits = [...printed.matchAll(/\d/g)].map(({ index }) => index);
  const at = digits[Math.floor(random() * digits.length)] ?? 0;
  switch (Math.floor(random() * 4)) {
    case 0:
      return (
        printed.slice(0, at) + String((Number(printed[at]) + 1 + Math.floor(random() * 9)) % 10) + printed.slice(at + 1)
      );
    case 1: {
      const next = digits[digits.indexOf(at) + 1];
      if (next === undefined) return undefined;
      const swapped = [...printed];
      [swapped[at], swapped[next]] = [printed[next] ?? "", printed[at] ?? ""];
      return swapped.join("");
    }
    case 2:
      return String(Number((Number(printed) * 10).toPrecision(12)));
    default:
      return String(Number((Number(printed) + 10 ** Math.floor(random() * 3)).toPrecision(12)));
  }
}

interface Held {
  readonly key: string;
  readonly instance: Equation["instances"][number] | undefined;
}

/** The instances of sums in which a cell takes part. */
function sumsWith(facts: FactBook, { cell, table }: Fact): readonly Held[] {
  return panelsOf(facts, table).flatMap((sums) => {
    const line = sums.lines.findIndex(({ row }) => row === cell.row);
    const column = sums.columns.findIndex((each) => each.column === cell.column);
    if (line < 0 || column < 0) return [];
    return sums.equations.flatMap((equation): readonly Held[] => {
      const [own, at] = equation.axis === "rows" ? [line, column] : [column, line];
      if (equation.whole !== own && !equation.parts.includes(own)) return [];
      return [{ key: keyOf(sums, equation, at), instance: equation.instances.find((each) => each.at === at) }];
    });
  });
}

const keyOf = ({ lines, columns }: PanelSums, { axis, whole }: Equation, at: number): string =>
  `${axis} ${axis === "rows" ? lines[whole]?.row : columns[whole]?.column} @${axis === "rows" ? columns[at]?.column : lines[at]?.row}`;

const panelsOf = (facts: FactBook, table: Table): readonly PanelSums[] =>
  [...facts.sums].flatMap(([panel, sums]) => (table.panels.includes(panel) ? [sums] : []));

const failing = (facts: FactBook, table: Table): ReadonlySet<string> =>
  new Set(
    panelsOf(facts, table).flatMap((sums) =>
      sums.equations.flatMap((equation) =>
        equation.instances.filter(({ state }) => state === "fails").map(({ at }) => keyOf(sums, equation, at)),
      ),
    ),
  );

/** Mulberry32: the same seed always plants the same errors. */
function randomFrom(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
