import type { MapNode } from "../../model/table-map";
import { COVERED, PICTURE } from "../drawing/strings";
import { CoverageTable } from "./CoverageTable";
import { Card } from "./Card";
import { allOf, drawCoverage, PARTS } from "../drawing/draw-coverage";
import { Key } from "./Key";
import { Picture } from "./Picture";

interface CoverageCardProps {
  readonly nodes: readonly MapNode[];
  readonly width: number;
  readonly showsValues: boolean;
}

/** How much of each table was checked. */
export function CoverageCard({ nodes, width, showsValues }: CoverageCardProps) {
  const sum = (part: keyof MapNode["amounts"]): number => nodes.reduce((all, { amounts }) => all + amounts[part], 0);
  const stating = nodes.filter((node) => allOf(node) > 0);
  if (stating.length === 0) return null;
  const title = COVERED.title(sum("passed"), sum("problems"), sum("open"));
  const says = stating.map(
    ({ name, amounts }) => `${name} ${PARTS.map((part) => `${COVERED[part]} ${amounts[part]}`).join("，")}`,
  );
  return (
    <Card title={title} note={COVERED.note}>
      <Key of={PARTS.map((part) => [part, COVERED[part]])} />
      <Picture drawing={drawCoverage(stating, width)} label={PICTURE.described(title, says)} />
      {showsValues && <CoverageTable nodes={stating} title={title} />}
    </Card>
  );
}
