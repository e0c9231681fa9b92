import { makeStyles } from "@fluentui/react-components";
import { addressInSheet } from "../model/cell";
import { HEARD } from "../taskpane/parts/heard";
import type { CellsAround } from "./grid/around";
import { TEXTS } from "./strings";

/** The cell the user is at with its row and head, and the cells around it as a table: for those who do not see the canvas. */
export function CellReadout({ around }: { readonly around: CellsAround | undefined }) {
  const styles = useStyles();
  if (!around) return null;
  const { cell, text, label, head, rows } = around;
  const address = addressInSheet(cell);
  return (
    <div className={styles.heard}>
      <p role="status">{TEXTS.here(address, label, head, text)}</p>
      <table>
        <caption>{TEXTS.around(address)}</caption>
        <tbody>
          {rows.map(({ row, texts }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {texts.map((each, i) => (
                <td key={i}>{each}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const useStyles = makeStyles({ heard: HEARD });
