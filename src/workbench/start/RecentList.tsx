import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DocumentTableRegular } from "../../taskpane/icons";
import type { RecentFile } from "../recent-files";
import { START } from "../strings";

interface RecentListProps {
  readonly files: readonly RecentFile[];
  readonly onOpen: (file: RecentFile) => void;
  readonly onForget: () => void;
}

/** Files opened before, to open again with one click, and the way to have them forgotten. */
export function RecentList({ files, onOpen, onForget }: RecentListProps) {
  const styles = useStyles();
  return (
    <section aria-label={START.recent}>
      <div className={styles.head}>
        <Text as="h3" weight="semibold" className={styles.title}>
          {START.recent}
        </Text>
        <Button size="small" appearance="subtle" title={START.forgetHint} onClick={onForget}>
          {START.forget}
        </Button>
      </div>
      <ul className={styles.list}>
        {files.map((file, i) => (
          <li key={`${i}|${file.name}`} className={styles.item}>
            <Button
              appearance="subtle"
              className={styles.file}
              icon={<DocumentTableRegular />}
              title={file.name}
              onClick={() => onOpen(file)}
            >
              <span className={styles.name}>{file.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  title: { margin: 0 },
  list: {
    listStyleType: "none",
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(220px, 1fr))",
    margin: 0,
    padding: 0,
  },
  item: { minWidth: 0 },
  file: {
    width: "100%",
    minWidth: 0,
    justifyContent: "flex-start",
    fontWeight: tokens.fontWeightRegular,
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});
