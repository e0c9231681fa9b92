import type { Chart, ChartRow } from "../../model/chart";
import { largest, smallest } from "../../model/extremes";
import { type Fen, fen, formatFen } from "../../model/money";
import { grouped } from "../../model/number";
import { type Drawing, fitted, type Shape, type Tone, widthOf } from "./shapes";

const TEXT = 16;
const BAR = 12;
const GAP = 10;

/** "1,253.18", with a true minus. */
export const wan = (amount: Fen): string => grouped(formatFen(amount)).replace("-", "−");

/** "+46.20", "−1.20" */
export const signed = (amount: Fen): string => (amount > 0 ? `+${wan(amount)}` : wan(amount));

export const changeOf = ({ now, before }: ChartRow): Fen => fen(now.amount - (before?.amount ?? 0));

/** A name at the left, what it amounts to at the right. */
export function heading(name: string, value: string, y: number, width: number, tone: Tone = "ink"): readonly Shape[] {
  const room = width - widthOf(value) - 8;
  return [
    { is: "text", x: 0, y: y + 12, text: fitted(name, room), tone: "ink", anchor: "start" },
    { is: "text", x: width, y: y + 12, text: value, tone, anchor: "end", isBold: true },
  ];
}

/** The picture of a chart in the width there is; amounts are drawn from zero but for the change, which says so. */
export function drawChart(chart: Chart, width: number): Drawing {
  if (chart.shape === "changes") return drawChanges(chart, width);
  return chart.shape === "pairs" ? drawPairs(chart, width) : drawParts(chart, width);
}

function drawParts({ rows, total }: Chart, width: number): Drawing {
  const most = largest(
    rows.map(({ now }) => now.amount),
    1,
  );
  const step = TEXT + BAR + GAP;
  const shapes = rows.flatMap(({ name, now, share }, i): readonly Shape[] => {
    const y = i * step;
    const value = share === undefined ? wan(now.amount) : `${wan(now.amount)}　${share}%`;
    return [
      ...heading(name, rows.length > 1 ? value : wan(total.now.amount), y, width),
      bar(0, y + TEXT + 2, seen(now.amount, (now.amount / most) * width), "now"),
    ];
  });
  return { width, height: rows.length * step, shapes };
}

/** Two bars a row from one zero line, with their amounts behind them. */
function drawPairs({ rows, before }: Chart, width: number): Drawing {
  const amounts = rows.flatMap((row) => [row.now.amount, row.before?.amount ?? 0]);
  const room = width - largest(amounts.map((amount) => widthOf(wan(fen(amount))))) - 8;
  const most = largest(amounts, 1);
  const lines = before === undefined ? 1 : 2;
  const step = TEXT + lines * (BAR + 4) + GAP;
  const shapes = rows.flatMap((row, i): readonly Shape[] => {
    const y = i * step;
    const years = [
      ...(row.before ? [{ amount: row.before.amount, tone: "before" as const }] : []),
      { amount: row.now.amount, tone: "now" as const },
    ];
    return [
      { is: "text", x: 0, y: y + 12, text: fitted(row.name, width), tone: "ink", anchor: "start" },
      ...years.flatMap(({ amount, tone }, k): readonly Shape[] => {
        const top = y + TEXT + 2 + k * (BAR + 4);
        const length = (Math.max(0, amount) / most) * room;
        const label = { text: wan(amount), tone: tone === "now" ? "ink" : "muted", anchor: "start" } as const;
        return [
          bar(0, top, seen(amount, length), tone),
          { is: "text", x: length + 6, y: top + 10, ...label, ...(tone === "now" && { isBold: true as const }) },
        ];
      }),
      { is: "line", x1: 0.5, y1: y + TEXT, x2: 0.5, y2: y + step - GAP + 2 },
    ];
  });
  return { width, height: rows.length * step, shapes };
}

/** Where the axis of a chart of changes begins, in 分: at zero, unless that would leave nothing to be seen of the changes. */
export function startOf({ rows, total }: Chart): Fen {
  const levels = levelsOf(rows, total);
  const [low, high] = [smallest(levels), largest(levels)];
  return fen(low - (high - low) > high * 0.3 ? Math.floor(low - (high - low) / 2) : 0);
}

/** The running total before, between and after the changes. */
function levelsOf(rows: readonly ChartRow[], { before, now }: ChartRow): readonly number[] {
  let level: number = before?.amount ?? 0;
  return [level, ...rows.map((row) => (level += changeOf(row))), now.amount];
}

function drawChanges(chart: Chart, width: number): Drawing {
  const { rows, total } = chart;
  const levels = levelsOf(rows, total);
  const start = startOf(chart);
  const span = Math.max(1, largest(levels) - Math.min(start, smallest(levels)));
  const x = (level: number): number => ((level - start) / span) * width;
  const step = TEXT + BAR + GAP;
  const ends = [
    { name: chart.before ?? "", level: total.before?.amount ?? 0, y: 0 },
    { name: chart.now, level: total.now.amount, y: (rows.length + 1) * step },
  ];
  const shapes = rows.flatMap((row, i): readonly Shape[] => {
    const y = (i + 1) * step;
    const [from, to] = [x(levels[i] ?? 0), x(levels[i + 1] ?? 0)];
    const change = changeOf(row);
    return [
      ...heading(row.name, signed(change), y, width),
      bar(
        Math.min(from, to),
        y + TEXT + 2,
        Math.max(Math.abs(to - from), change === 0 ? 0 : 1),
        change < 0 ? "down" : "up",
      ),
      { is: "line", x1: from, y1: y - GAP + 2, x2: from, y2: y + TEXT + 2, isDotted: true },
    ];
  });
  const last = x(levels[rows.length] ?? 0);
  return {
    width,
    height: (rows.length + 2) * step,
    shapes: [
      ...ends.flatMap(({ name, level, y }) => [
        ...heading(name, wan(fen(level)), y, width),
        bar(0, y + TEXT + 2, x(level), "total"),
        ...(start > 0 ? breakAt(y + TEXT + 2) : []),
      ]),
      ...shapes,
      {
        is: "line",
        x1: last,
        y1: (rows.length + 1) * step - GAP + 2,
        x2: last,
        y2: (rows.length + 1) * step + TEXT + 2,
        isDotted: true,
      },
    ],
  };
}

/** Two cuts through a bar that does not begin at zero. */
const breakAt = (y: number): readonly Shape[] =>
  [8, 13].map((x): Shape => ({ is: "line", x1: x, y1: y + BAR + 2, x2: x + 6, y2: y - 2 }));

/** Little money is still some: a bar of it is never too short to be seen. */
const seen = (amount: number, length: number): number => (amount > 0 ? Math.max(1, length) : length);

const bar = (x: number, y: number, width: number, tone: Tone): Shape => ({ is: "bar", x, y, width, height: BAR, tone });
