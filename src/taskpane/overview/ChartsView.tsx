import type { ChartOrReason } from "../../model/chart";
import type { MapNode } from "../../model/table-map";
import { SheetButton } from "./SheetButton";
import { ChartCard } from "./ChartCard";
import { CoverageCard } from "./CoverageCard";
import { useWidth } from "./use-width";

interface ChartsViewProps {
  readonly charts: readonly ChartOrReason[];
  readonly nodes: readonly MapNode[];
  readonly showsValues: boolean;
}

/** The pictures of the budget, and how much of it was checked. */
export function ChartsView({ charts, nodes, showsValues }: ChartsViewProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={ref}>
      {charts.map((chart) => (
        <ChartCard key={chart.id} chart={chart} width={width} showsValues={showsValues} />
      ))}
      <CoverageCard nodes={nodes} width={width} showsValues={showsValues} />
      <SheetButton />
    </div>
  );
}
