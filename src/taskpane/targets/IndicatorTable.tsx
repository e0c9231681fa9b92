import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import type { EditedForm, EditedIndicator } from "../../model/edited-form";
import type { Level2 } from "../../model/target";
import { LEVEL2_TERMS, LEVELS } from "../../model/target-terms";
import type { ComparedForms } from "../../questions/target-questions";
import { DismissRegular } from "../icons";
import { usePane } from "../use-pane";
import { useEditor } from "./editor-context";
import { INDICATORS } from "./strings";
import { TABLE } from "./table-strings";
import { cellsIn, isTable, pastedRows, type TableColumn } from "./table-paste";
import { moveIn } from "./table-keys";
import { useFocusAfter } from "./use-focus-after";

interface IndicatorTableProps {
  readonly form: EditedForm;
  readonly compared: ComparedForms | undefined;
}

/** The indicators as a table to be filled by keyboard and pasted into from a spreadsheet. */
export function IndicatorTable({ form, compared }: IndicatorTableProps) {
  const styles = useStyles();
  const table = useRef<HTMLTableElement>(null);
  const { act } = useEditor();
  const { controller } = usePane();
  const focusLater = useFocusAfter(table, form.indicators);
  const columns = columnsOf(form);
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const row = rowOf(event.target);
    if (row && event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      focusLater(`[data-row="${row}"] [data-column="${columnOf(event.target)}"]`);
      act({ type: "step", id: row, by: event.key === "ArrowUp" ? -1 : 1 });
    } else moveIn(table.current, event);
  };
  const onPaste = (event: ClipboardEvent<HTMLTableElement>): void => {
    const text = event.clipboardData.getData("text/plain");
    const [id, column] = [rowOf(event.target), columnOf(event.target)];
    if (!id || !column || !isTable(text)) return;
    event.preventDefault();
    const rows = pastedRows(cellsIn(text), columns, column, form.scheme);
    act({ type: "paste", id, rows });
    controller.notify({ intent: "success", text: TABLE.pasted(rows.length) });
  };
  return (
    <div className={styles.scroller}>
      <table ref={table} className={styles.table} aria-label={TABLE.title} onKeyDown={onKeyDown} onPaste={onPaste}>
        <thead>
          <tr>
            {[...columns.map(headOf), ...(compared ? [TABLE.last, TABLE.change] : [])].map((head) => (
              <th key={head} scope="col" className={styles.head}>
                {head}
              </th>
            ))}
            <td className={styles.head} />
          </tr>
        </thead>
        <tbody>
          {form.indicators.map((indicator, i) => (
            <Row
              key={indicator.id}
              indicator={indicator}
              number={i + 1}
              columns={columns}
              form={form}
              compared={compared}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Weight, medium term and remark where the layout prints them or they are filled. */
function columnsOf({ layout, indicators }: EditedForm): readonly TableColumn[] {
  const has = (part: "weight" | "medium" | "remark"): boolean => indicators.some((each) => (each[part] ?? "") !== "");
  return [
    ...(["level", "name", "op", "value", "unit"] as const),
    ...(layout === "ministry-2015" || has("medium") ? (["medium"] as const) : []),
    ...(layout === "ministry-2021" || has("weight") ? (["weight"] as const) : []),
    ...(layout === "shaanxi-special-fund" || has("remark") ? (["remark"] as const) : []),
  ];
}

const headOf = (column: TableColumn): string => (column === "level" ? TABLE.level : INDICATORS[column]);

const rowOf = (target: EventTarget): string | undefined =>
  (target instanceof HTMLElement && target.closest<HTMLElement>("[data-row]")?.dataset["row"]) || undefined;
const columnOf = (target: EventTarget): TableColumn | undefined =>
  target instanceof HTMLElement ? (target.dataset["column"] as TableColumn | undefined) : undefined;

interface RowProps extends IndicatorTableProps {
  readonly indicator: EditedIndicator;
  /** Counts from 1. */
  readonly number: number;
  readonly columns: readonly TableColumn[];
}

function Row({ indicator, number, columns, form, compared }: RowProps) {
  const styles = useStyles();
  const { act, findingsAt } = useEditor();
  const { own } = findingsAt(`indicator:${indicator.id}`);
  const beside = compared?.rows[indicator.id];
  return (
    <tr data-row={indicator.id} title={own.map(({ message }) => message).join("\n") || undefined}>
      {columns.map((column) => (
        <td key={column} className={mergeClasses(styles.cell, styles[column])}>
          <Cell
            column={column}
            label={TABLE.cell(headOf(column), number)}
            indicator={indicator}
            form={form}
            isOdd={own.length > 0}
          />
        </td>
      ))}
      {compared && (
        <>
          <td className={mergeClasses(styles.cell, styles.beside)}>{beside?.last ?? ""}</td>
          <td className={mergeClasses(styles.cell, styles.beside)}>{beside ? TABLE.changes[beside.change] : ""}</td>
        </>
      )}
      <td className={styles.cell}>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={TABLE.removeRow(number)}
          onClick={() => act({ type: "remove", id: indicator.id })}
        />
      </td>
    </tr>
  );
}

interface CellProps {
  readonly column: TableColumn;
  readonly label: string;
  readonly indicator: EditedIndicator;
  readonly form: EditedForm;
  /** The rules found something in this row. */
  readonly isOdd: boolean;
}

/** Plain fields: a table of two hundred of them has to stay quick. */
function Cell({ column, label, indicator, form, isOdd }: CellProps) {
  const styles = useStyles();
  const { act } = useEditor();
  const { id } = indicator;
  if (column === "level") {
    return (
      <select
        data-column={column}
        aria-label={label}
        className={styles.field}
        value={indicator.level2 ?? ""}
        onChange={({ target }) => act({ type: "level", id, level2: target.value as Level2 })}
      >
        {indicator.level2 === undefined && <option value="">{indicator.level2Text || INDICATORS.noLevel}</option>}
        {LEVELS[form.scheme].flatMap(([, seconds]) =>
          seconds.map((level2) => (
            <option key={level2} value={level2}>
              {LEVEL2_TERMS[level2]}
            </option>
          )),
        )}
      </select>
    );
  }
  const text = indicator[column] ?? "";
  return (
    <input
      data-column={column}
      aria-label={label}
      className={mergeClasses(styles.field, isOdd && column === "value" && styles.odd)}
      placeholder={column === "value" ? INDICATORS.valueHint : undefined}
      value={text}
      onChange={({ target }) => act({ type: "indicator", id, part: column, text: target.value })}
    />
  );
}

const LINE = `1px solid ${tokens.colorNeutralStroke1}`;

const useStyles = makeStyles({
  scroller: { overflowX: "auto", maxWidth: "100%" },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  head: {
    border: LINE,
    padding: tokens.spacingHorizontalXS,
    textAlign: "left",
    whiteSpace: "nowrap",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  cell: { border: LINE, padding: 0 },
  field: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "28px",
    border: "none",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    "&:focus": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  odd: { backgroundColor: tokens.colorPaletteYellowBackground1 },
  beside: { padding: `0 ${tokens.spacingHorizontalXS}`, color: tokens.colorNeutralForeground2 },
  level: { minWidth: "104px" },
  name: { minWidth: "144px", width: "40%" },
  op: { minWidth: "48px" },
  value: { minWidth: "96px" },
  unit: { minWidth: "64px" },
  medium: { minWidth: "88px" },
  weight: { minWidth: "52px" },
  remark: { minWidth: "120px" },
});
