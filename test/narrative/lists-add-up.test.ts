import { describe, expect, test } from "@jest/globals";
import type { Narrative, NarrativeParagraph, Run } from "../../src/model/passage";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { readBudget } from "../../src/pipeline";
import { narrate } from "../../src/questions/index";
import { seedsFrom } from "../effort";
import { arranged, draw, LAYOUTS, type DrawnProfile } from "../generator/draw";
import { Random } from "../generator/random";
import { randomBudget } from "../generator/random-budget";

/** Where a text lists the parts of a total: the paragraphs, the subject of the total, those of the parts. */
interface ListedTotal {
  readonly paragraphs: RegExp;
  readonly total: RegExp;
  readonly parts: RegExp;
}

const NATURES = /^(expenditure\.(basic|project|operating|to-superior|to-subordinate)|expenditure\.carry-over)$/;

const LISTS: readonly ListedTotal[] = [
  { paragraphs: /\/income$/, total: /^income$/, parts: /^income\./ },
  { paragraphs: /\/expenditure$/, total: /^expenditure$/, parts: NATURES },
  { paragraphs: /\/by-nature\.all$/, total: /^expenditure$/, parts: NATURES },
  { paragraphs: /\/by-function\.all$/, total: /^expenditure$/, parts: /^(function-class\.|expenditure\.carry-over$)/ },
  { paragraphs: /\/by-function\.fiscal$/, total: /^fiscal\.expenditure$/, parts: /^fiscal\.(class\.|carry-over-out$)/ },
  { paragraphs: /\/fiscal-balance$/, total: /^fiscal\.income$/, parts: /^fiscal\.(current|carry-over)$/ },
  { paragraphs: /\/fiscal-balance$/, total: /^fiscal\.expenditure$/, parts: /^fiscal\.(class\.|carry-over-out$)/ },
  { paragraphs: /\/fiscal-balance$/, total: /^fiscal\.current$/, parts: /^fiscal\.income\./ },
  { paragraphs: /\/balance$/, total: /^income$/, parts: /^income\.(current|carry-over)$/ },
  { paragraphs: /\/balance$/, total: /^expenditure$/, parts: /^expenditure\.(current|carry-over)$/ },
  { paragraphs: /\/items?(\.|$)/, total: /^general$/, parts: /^item\.\d+$/ },
  { paragraphs: /\/economic\./, total: /^general$/, parts: /^economic-class\./ },
  { paragraphs: /\/governmentEconomic\./, total: /^general$/, parts: /^government-class\./ },
  { paragraphs: /\/basic(\.|$)/, total: /^general\.basic$/, parts: /^general\.basic\.(personnel|public)$/ },
  { paragraphs: /\/basic\.personnel$/, total: /^general\.basic\.personnel$/, parts: /^basic\.item\./ },
  { paragraphs: /\/basic\.public$/, total: /^general\.basic\.public$/, parts: /^basic\.item\./ },
  { paragraphs: /\/projects$/, total: /^general\.project$/, parts: /^item\.\d+\.project$/ },
  {
    paragraphs: /\/government-fund/,
    total: /^fund\.government-fund$/,
    parts: /^(government-fund\.item\.|fund.*carry-over)/,
  },
  { paragraphs: /\/procurement$/, total: /^procurement$/, parts: /^procurement\./ },
  {
    paragraphs: /three-public\//,
    total: /^three-public$/,
    parts: /^three-public\.(abroad|reception|vehicles\.purchase|vehicles\.running)$/,
  },
];

/** 0.01 of the printed unit as people add up: 12.34 → 1234. */
const units = (text: string): number => Math.round(Number(text.replaceAll(",", "")) * 100);

const amounts = (runs: readonly Run[], subject: RegExp): ReadonlyMap<string, number> =>
  new Map(
    runs.flatMap((run) =>
      run.kind === "number" && run.of === "amount" && subject.test(run.subject)
        ? [[run.subject, units(run.text)] as const]
        : [],
    ),
  );

/** Lists whose printed parts do not add up to their printed total, within the rounding of each. */
function contradictions({ sections }: Narrative): readonly string[] {
  const all = sections.flatMap(({ paragraphs }) => paragraphs);
  const runsOf = (of: readonly NarrativeParagraph[]): readonly Run[] => of.flatMap(({ runs }) => runs);
  return LISTS.flatMap((list) => {
    const own = runsOf(all.filter(({ key }) => list.paragraphs.test(key)));
    const parts = amounts(own, list.parts);
    const [total] = [...amounts(own, list.total).values()];
    const whole = total ?? [...amounts(runsOf(all), list.total).values()][0];
    const isOpen = own.some((run) => run.kind === "gap" && !/增减|原因|用途|上年/.test(run.text));
    if (whole === undefined || parts.size === 0 || isOpen) return [];
    const sum = [...parts.values()].reduce((a, b) => a + b, 0);
    const fits = Math.abs(sum - whole) <= (parts.size + 1) / 2;
    return fits ? [] : [`${list.paragraphs.source}: ${[...parts].map(String).join(" + ")} ≠ ${whole}`];
  });
}

/** The workbook without some rows, chosen at random: tables as they look where a line was not read. */
function withoutRows(snapshot: WorkbookSnapshot, seed: number): WorkbookSnapshot {
  const random = new Random(seed);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const rows = [...new Set(sheet.cells.filter(({ value }) => typeof value === "number").map(({ row }) => row))];
      const gone = rows.filter(() => random.chance(0.15));
      return { ...sheet, cells: sheet.cells.filter(({ row }) => !gone.includes(row)) };
    }),
  };
}

describe.each(LAYOUTS.map(({ id }) => id))("%s：合计之后列出的各项加起来就是合计，否则不列", (id: DrawnProfile) => {
  const seeds = seedsFrom(7_000);
  const snapshotOf = (seed: number): WorkbookSnapshot => arranged(draw(randomBudget(seed), id)).snapshot;

  test("平衡的预算", () => {
    for (const seed of seeds) {
      const found = contradictions(narrate(readBudget(snapshotOf(seed))));
      expect({ seed, found }).toEqual({ seed, found: [] });
    }
  });

  test("缺了几行的表", () => {
    for (const seed of seeds) {
      const found = contradictions(narrate(readBudget(withoutRows(snapshotOf(seed), seed))));
      expect({ seed, found }).toEqual({ seed, found: [] });
    }
  });
});
