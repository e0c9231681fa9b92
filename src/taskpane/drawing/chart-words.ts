import type { Chart } from "../../model/chart";
import { changeOf, signed, startOf, wan } from "./draw-chart";
import type { Tone } from "./shapes";
import { PICTURE } from "./strings";

/** What a fill means, in words. */
export type KeyItem = readonly [Tone, string];

export function keyOf({ shape, before, now }: Chart): readonly KeyItem[] {
  if (shape === "changes")
    return [
      ["up", PICTURE.up],
      ["down", PICTURE.down],
    ];
  return before === undefined
    ? []
    : [
        ["before", before],
        ["now", now],
      ];
}

/** What the picture is drawn from, and where its axis begins if not at zero. */
export function noteOf(chart: Chart): string {
  const start = chart.shape === "changes" ? startOf(chart) : 0;
  return start > 0 ? `${chart.note}。${PICTURE.from(wan(startOf(chart)))}` : chart.note;
}

/** Everything the picture shows, in words. */
export function described(chart: Chart): string {
  const { shape, title, rows, before, now } = chart;
  const says = rows.map((row) => {
    if (shape === "changes") return `${row.name} ${signed(changeOf(row))}`;
    const years = row.before ? `${before ?? ""} ${wan(row.before.amount)}，${now} ` : "";
    return `${row.name} ${years}${wan(row.now.amount)}${row.share === undefined ? "" : `，${row.share}%`}`;
  });
  return PICTURE.described(title, says);
}
