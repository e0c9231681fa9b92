import { largest } from "../../model/extremes";
import type { MapNode } from "../../model/table-map";
import { heading } from "./draw-chart";
import type { Drawing, Shape } from "./shapes";

const STEP = 36;
/** What became of amounts, in the order of the bars. */
export const PARTS = ["passed", "problems", "open"] as const;

export const allOf = ({ amounts }: MapNode): number => amounts.passed + amounts.problems + amounts.open;

/** One bar a kind of tables, as long as it has amounts, of what was and was not checked of them. */
export function drawCoverage(nodes: readonly MapNode[], width: number): Drawing {
  const most = largest(nodes.map(allOf), 1);
  const shapes = nodes.flatMap((node, i): readonly Shape[] => {
    const { amounts, name } = node;
    let from = 0;
    const bars = PARTS.map((part): Shape => {
      const x = from;
      // few of many are seen too
      from += amounts[part] === 0 ? 0 : Math.max(3, (amounts[part] / most) * (width - 6));
      return { is: "bar", x, y: i * STEP + 18, width: from - x, height: 10, tone: part };
    });
    const said = `${amounts.passed} · ${amounts.problems > 0 ? `✗${amounts.problems}` : 0} · ${amounts.open}`;
    return [...heading(name, said, i * STEP, width, amounts.problems > 0 ? "grave" : "ink"), ...bars];
  });
  return { width, height: nodes.length * STEP, shapes };
}
