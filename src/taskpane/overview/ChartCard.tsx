import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { type Chart, type ChartOrReason, isChart } from "../../model/chart";
import { Card } from "./Card";
import { changeOf, drawChart, signed, startOf, wan } from "../drawing/draw-chart";
import { Key } from "./Key";
import { Picture } from "./Picture";
import type { Tone } from "../drawing/shapes";
import { CHARTS } from "./strings";
import { ValuesTable } from "./ValuesTable";

interface ChartCardProps {
  readonly chart: ChartOrReason;
  readonly width: number;
  readonly showsValues: boolean;
}

/** A picture of the budget, or why it is not drawn. */
export function ChartCard({ chart, width, showsValues }: ChartCardProps) {
  const styles = useStyles();
  if (!isChart(chart)) {
    return (
      <Card title={chart.title}>
        <Text size={200} className={styles.muted}>
          {CHARTS.why(chart.reason)}
        </Text>
      </Card>
    );
  }
  const start = chart.shape === "changes" ? startOf(chart) : 0;
  const key = keyOf(chart);
  return (
    <Card title={chart.title} note={start > 0 ? `${chart.note}。${CHARTS.from(wan(startOf(chart)))}` : chart.note}>
      {key.length > 0 && <Key of={key} />}
      <Picture drawing={drawChart(chart, width)} label={described(chart)} />
      {showsValues && <ValuesTable chart={chart} />}
    </Card>
  );
}

function keyOf({ shape, before, now }: Chart): readonly (readonly [Tone, string])[] {
  if (shape === "changes")
    return [
      ["up", CHARTS.up],
      ["down", CHARTS.down],
    ];
  return before === undefined
    ? []
    : [
        ["before", before],
        ["now", now],
      ];
}

/** Everything the picture shows, in words. */
function described(chart: Chart): string {
  const { shape, title, rows, before, now } = chart;
  const says = rows.map((row) => {
    if (shape === "changes") return `${row.name} ${signed(changeOf(row))}`;
    const years = row.before ? `${before ?? ""} ${wan(row.before.amount)}，${now} ` : "";
    return `${row.name} ${years}${wan(row.now.amount)}${row.share === undefined ? "" : `，${row.share}%`}`;
  });
  return CHARTS.described(title, says);
}

const useStyles = makeStyles({ muted: { color: tokens.colorNeutralForeground2 } });
