import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { FolderOpenRegular, ShieldCheckmarkRegular } from "../../taskpane/icons";
import type { RecentFile } from "../recent-files";
import { START } from "../strings";
import { FLAT, NARROW } from "../widths";
import { RecentList } from "./RecentList";

interface StartScreenProps {
  readonly samples: readonly string[];
  readonly recent: readonly RecentFile[];
  readonly isDropping: boolean;
  readonly onChoose: () => void;
  readonly onSample: (name: string) => void;
  readonly onRecent: (file: RecentFile) => void;
  readonly onForget: () => void;
}

/** Before a workbook is open: what this is for, how it goes, and every way to begin. */
export function StartScreen({ samples, recent, isDropping, onChoose, onSample, onRecent, onForget }: StartScreenProps) {
  const styles = useStyles();
  const [first, ...others] = samples;
  return (
    <main className={styles.page} data-region="pane">
      <div className={styles.column}>
        <div>
          <Text as="h2" block align="center" className={styles.title}>
            {START.title}
          </Text>
          <Text block align="center" className={styles.quiet}>
            {START.purpose}
          </Text>
        </div>
        <div className={mergeClasses(styles.drop, isDropping && styles.dropping)}>
          <FolderOpenRegular aria-hidden className={styles.sign} />
          <Button appearance="primary" size="large" onClick={onChoose}>
            {START.choose}
          </Button>
          <Text className={styles.quiet}>{START.drop}</Text>
        </div>
        <ol className={styles.steps}>
          {START.steps.map(({ title, text }, i) => (
            <li key={title} className={styles.step}>
              <span aria-hidden className={styles.number}>
                {i + 1}
              </span>
              <span>
                <Text weight="semibold" block>
                  {title}
                </Text>
                <Text size={200} className={styles.quiet}>
                  {text}
                </Text>
              </span>
            </li>
          ))}
        </ol>
        {recent.length > 0 && <RecentList files={recent} onOpen={onRecent} onForget={onForget} />}
        <div className={styles.samples}>
          <Text className={styles.quiet}>{START.samples}</Text>
          {first !== undefined && (
            <Button size="small" onClick={() => onSample(first)}>
              {START.sample}
            </Button>
          )}
          {others.map((name) => (
            <Button key={name} size="small" appearance="subtle" onClick={() => onSample(name)}>
              {name.replace(/^示例（(.+)）\.xlsx$/, "$1")}
            </Button>
          ))}
        </div>
        <div className={styles.promise}>
          <ShieldCheckmarkRegular aria-hidden className={styles.shield} />
          <Text size={200}>{START.promise}</Text>
        </div>
      </div>
    </main>
  );
}

const useStyles = makeStyles({
  page: { flexGrow: 1, minWidth: 0, overflowY: "auto", backgroundColor: tokens.colorNeutralBackground1 },
  column: {
    display: "flex",
    flexDirection: "column",
    gap: "20px",
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "760px",
    minHeight: "100%",
    margin: "0 auto",
    padding: "32px 24px",
    justifyContent: "center",
    [NARROW]: { padding: "16px 12px" },
    [FLAT]: { gap: "12px", padding: "12px" },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: "28px", fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  drop: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "12px",
    padding: "32px 16px",
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: "center",
    [FLAT]: { padding: "12px" },
  },
  dropping: { border: `2px dashed ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorBrandBackground2 },
  sign: { fontSize: "40px", color: tokens.colorNeutralForeground3, [FLAT]: { display: "none" } },
  steps: {
    listStyleType: "none",
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(200px, 1fr))",
    gap: "16px",
    margin: 0,
    padding: 0,
  },
  step: { display: "flex", gap: "8px" },
  number: {
    display: "grid",
    placeItems: "center",
    flexShrink: 0,
    width: "24px",
    height: "24px",
    borderRadius: "50%",
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  samples: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  promise: { display: "flex", gap: "8px", alignItems: "center", color: tokens.colorNeutralForeground2 },
  shield: { fontSize: "20px", flexShrink: 0, color: tokens.colorBrandForeground1 },
});
