import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { type Area, areaToA1 } from "../../model/cell";
import { usePane } from "../use-pane";
import { CELLS } from "./strings";

interface AreaLinkProps {
  readonly sheet: string;
  readonly area: Area;
}

/** "收支总表!A1:E18"; a click selects its first cell. */
export function AreaLink({ sheet, area }: AreaLinkProps) {
  const styles = useStyles();
  const { controller } = usePane();
  const text = `${sheet}!${areaToA1(area)}`;
  return (
    <Link
      as="button"
      className={styles.link}
      aria-label={CELLS.goTo(text)}
      onClick={() => void controller.goTo({ sheet, row: area.top, column: area.left })}
    >
      {text}
    </Link>
  );
}

const useStyles = makeStyles({
  link: {
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    textAlign: "left",
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
});
