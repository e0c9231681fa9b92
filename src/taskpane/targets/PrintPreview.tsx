import { Field, makeStyles, Select, Spinner, Text, tokens } from "@fluentui/react-components";
import { type CSSProperties, useState } from "react";
import { type Area, placeKey } from "../../model/cell";
import type { EditedForm } from "../../model/edited-form";
import { largest } from "../../model/extremes";
import { OWN_BORDER, OWN_LOOKS } from "../../model/own-look";
import type { TargetLayoutId } from "../../model/target";
import type { CellStyle, SheetPlan } from "../../model/write";
import type { TargetsOverview } from "../../questions/target-questions";
import { DetailDrawer } from "../parts/DetailDrawer";
import { useInputStyles } from "./input-styles";
import { WRITE } from "./strings";
import { PRINT } from "./table-strings";
import { usePreview } from "./use-preview";

interface PrintPreviewProps {
  readonly isOpen: boolean;
  readonly form: EditedForm;
  readonly overview: TargetsOverview | undefined;
  readonly onClose: () => void;
}

/** The form as it will be printed, in a layout of the user's choice. */
export function PrintPreview({ isOpen, form, overview, onClose }: PrintPreviewProps) {
  return (
    <DetailDrawer title={PRINT.title} closeLabel={PRINT.close} isOpen={isOpen} isWide onClose={onClose}>
      <Sheet form={form} overview={overview} />
    </DetailDrawer>
  );
}

function Sheet({ form, overview }: Pick<PrintPreviewProps, "form" | "overview">) {
  const styles = useStyles();
  const input = useInputStyles();
  const [layout, setLayout] = useState<TargetLayoutId>(overview?.layout ?? form.layout);
  const preview = usePreview([form], layout);
  return (
    <div className={styles.body}>
      <Text size={200}>{PRINT.intro}</Text>
      <Field label={WRITE.layout}>
        <Select
          className={input.root}
          select={{ className: input.input }}
          value={layout}
          onChange={(_, { value }) => setLayout(value as TargetLayoutId)}
        >
          {overview?.layouts.map(({ id, name }) => (
            <option key={id} value={id}>
              {id === overview.layout ? WRITE.ofRegion(name) : name}
            </option>
          ))}
        </Select>
      </Field>
      {preview?.lost.map(({ form: name, what }) => (
        <Text key={name} size={200}>
          {WRITE.lost(name, what.join("、"))}
        </Text>
      ))}
      {preview ? <Page plan={preview.plan} /> : <Spinner label={WRITE.loading} />}
    </div>
  );
}

/** The planned sheet as a table of paper, whatever colours the pane has. */
function Page({ plan: { cells, merges, widths, heights } }: { readonly plan: SheetPlan }) {
  const styles = useStyles();
  const last = largest(
    cells.map(({ row }) => row),
    0,
  );
  const total = widths.reduce((sum, width) => sum + width, 0);
  const covered = new Set(merges.flatMap((area) => placesIn(area).slice(1)));
  const at = new Map(cells.map((cell) => [placeKey(cell.row, cell.column), cell]));
  const mergeAt = new Map(merges.map((area) => [placeKey(area.top, area.left), area]));
  return (
    <div className={styles.paper} tabIndex={0} role="region" aria-label={PRINT.title}>
      <table className={styles.table} aria-label={PRINT.page}>
        <colgroup>
          {widths.map((width, i) => (
            <col key={i} style={{ width: `${(width * 100) / total}%` }} />
          ))}
        </colgroup>
        <tbody>
          {Array.from({ length: last }, (_, r) => (
            <tr key={r} style={heights[r + 1] === undefined ? undefined : { height: `${heights[r + 1]}pt` }}>
              {widths.flatMap((_width, c) => {
                const place = placeKey(r + 1, c + 1);
                if (covered.has(place)) return [];
                const area = mergeAt.get(place);
                const cell = at.get(place);
                return (
                  <td
                    key={c}
                    {...(area && { rowSpan: area.bottom - area.top + 1, colSpan: area.right - area.left + 1 })}
                    style={cell && lookOf(cell.style)}
                  >
                    {cell?.value}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The key of each cell of the area, its first one first. */
const placesIn = ({ top, left, bottom, right }: Area): readonly number[] =>
  Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (_unused, c) => placeKey(top + r, left + c)),
  ).flat();

function lookOf(style: CellStyle): CSSProperties {
  const { bold, size = 10.5, colour, fill, horizontal, border } = OWN_LOOKS[style];
  return {
    ...(bold && { fontWeight: "bold" }),
    fontSize: `${size * 0.9}pt`,
    ...(colour !== undefined && { color: colour }),
    ...(fill !== undefined && { backgroundColor: fill }),
    ...(horizontal && { textAlign: horizontal }),
    ...(border && { border: `1px solid ${OWN_BORDER}` }),
  };
}

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  // paper is white and its ink black in a dark pane too
  paper: { overflowX: "auto", backgroundColor: "#ffffff", color: "#000000", padding: tokens.spacingHorizontalL },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    minWidth: "560px",
    tableLayout: "fixed",
    "& td": { padding: "2px 4px", whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  },
});
