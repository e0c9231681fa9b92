import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { DismissRegular } from "../taskpane/icons";
import { SeverityLabel } from "../taskpane/parts/severity";
import type { OpenFile, Standing } from "./desk";
import { TEXTS } from "./strings";

interface FileListProps {
  readonly files: readonly OpenFile[];
  readonly active: number | undefined;
  readonly onActivate: (id: number) => void;
  readonly onClose: (id: number) => void;
}

/** The open workbooks, each with what was found in it. */
export function FileList({ files, active, onActivate, onClose }: FileListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {files.map((file) => (
        <FileLine
          key={file.id}
          file={file}
          isActive={file.id === active}
          onActivate={() => onActivate(file.id)}
          onClose={() => onClose(file.id)}
        />
      ))}
    </ul>
  );
}

interface FileLineProps {
  readonly file: OpenFile;
  readonly isActive: boolean;
  readonly onActivate: () => void;
  readonly onClose: () => void;
}

function FileLine({ file: { name, isChanged, standing }, isActive, onActivate, onClose }: FileLineProps) {
  const styles = useStyles();
  const [named, stands] = [useId(), useId()];
  return (
    <li className={mergeClasses(styles.line, isActive && styles.active)}>
      <button
        type="button"
        className={styles.file}
        aria-pressed={isActive}
        aria-labelledby={named}
        aria-describedby={stands}
        title={isChanged ? `${name}（${TEXTS.unsaved}）` : name}
        onClick={onActivate}
      >
        <span id={named} className={mergeClasses(styles.name, isActive && styles.strong)}>
          {TEXTS.shownName(name, isChanged)}
        </span>
      </button>
      <span id={stands} className={styles.stands}>
        <Stands standing={standing} />
      </span>
      <Button
        size="small"
        appearance="transparent"
        className={styles.close}
        icon={<DismissRegular />}
        aria-label={TEXTS.close(name)}
        title={TEXTS.close(name)}
        onClick={onClose}
      />
    </li>
  );
}

/** Signs with words and counts; one sentence where there is nothing to count. */
function Stands({ standing }: { readonly standing: Standing }) {
  if (typeof standing === "string") return TEXTS.standing[standing];
  const { counts, isJudged } = standing;
  if (!isJudged) return TEXTS.notRecognised;
  const shown = (["error", "warning"] as const).filter((severity) => counts[severity] > 0);
  if (shown.length === 0) return counts.info > 0 ? TEXTS.hintsOnly(counts.info) : TEXTS.clean;
  return shown.map((severity) => (
    <span key={severity}>
      <SeverityLabel severity={severity} /> {counts[severity]}{" "}
    </span>
  ));
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    position: "relative",
    display: "flex",
    alignItems: "center",
    borderLeft: "3px solid transparent",
    // forced colours show what is transparent
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  // the counts lie over its lower half, so that it is called by the name of the file alone
  file: {
    display: "block",
    flexGrow: 1,
    minWidth: 0,
    height: "48px",
    padding: "4px 0 20px 9px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    textAlign: "left",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: {
    display: "block",
    width: "100%",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    lineHeight: tokens.lineHeightBase300,
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  stands: {
    position: "absolute",
    left: "9px",
    right: "32px",
    bottom: "5px",
    display: "flex",
    whiteSpace: "nowrap",
    pointerEvents: "none",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  close: { flexShrink: 0 },
});
