import type { MapNode } from "../../model/table-map";
import { PARTS } from "../drawing/draw-coverage";
import { useTableStyles } from "./numbers-table";
import { COVERED } from "../drawing/strings";

interface CoverageTableProps {
  readonly nodes: readonly MapNode[];
  readonly title: string;
}

/** How many amounts of each table were checked. */
export function CoverageTable({ nodes, title }: CoverageTableProps) {
  const styles = useTableStyles();
  return (
    <table className={styles.table} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{COVERED.table}</th>
          {PARTS.map((part) => (
            <th key={part} scope="col">
              {COVERED[part]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {nodes.map(({ type, name, amounts }) => (
          <tr key={type}>
            <th scope="row">{name}</th>
            {PARTS.map((part) => (
              <td key={part}>{amounts[part]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
