import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ChartOrReason, isChart } from "../../model/chart";
import { Card } from "./Card";
import { described, keyOf, noteOf } from "../drawing/chart-words";
import { drawChart } from "../drawing/draw-chart";
import { Key } from "./Key";
import { Picture } from "./Picture";
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
  const key = keyOf(chart);
  return (
    <Card title={chart.title} note={noteOf(chart)}>
      {key.length > 0 && <Key of={key} />}
      <Picture drawing={drawChart(chart, width)} label={described(chart)} />
      {showsValues && <ValuesTable chart={chart} />}
    </Card>
  );
}

const useStyles = makeStyles({ muted: { color: tokens.colorNeutralForeground2 } });
