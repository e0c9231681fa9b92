import { makeStyles, tokens } from "@fluentui/react-components";
import type { ManualBlock, Words } from "../../help/markdown";

/** One block of a manual. Pictures stand in the manuals alone: beside them the pane itself is to be seen. */
export function HelpBlock({ block }: { readonly block: ManualBlock }) {
  const styles = useStyles();
  switch (block.kind) {
    case "heading":
      return <h4 className={styles.heading}>{block.text}</h4>;
    case "paragraph":
      return (
        <p className={styles.line}>
          <Line words={block.line} />
        </p>
      );
    case "note":
      return (
        <p className={styles.note}>
          <Line words={block.line} />
        </p>
      );
    case "code":
      return (
        <pre className={styles.code} tabIndex={0}>
          {block.text}
        </pre>
      );
    case "picture":
      return null;
    case "list": {
      const items = block.items.map((item, at) => (
        <li key={at} className={styles.line}>
          <Line words={item} />
        </li>
      ));
      return block.isOrdered ? <ol className={styles.list}>{items}</ol> : <ul className={styles.list}>{items}</ul>;
    }
    case "table":
      return <Table head={block.head} rows={block.rows} />;
  }
}

function Table({ head, rows }: { readonly head: readonly Words[]; readonly rows: readonly (readonly Words[])[] }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {head.map((cell, at) => (
            <th key={at} scope="col" className={styles.cell}>
              <Line words={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, at) => (
              <td key={at} className={styles.cell}>
                <Line words={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Links lead to other manuals, which are no pages here: their words stay. */
const Line = ({ words }: { readonly words: Words }) =>
  words.map(({ kind, text }, at) =>
    kind === "strong" ? <strong key={at}>{text}</strong> : kind === "code" ? <code key={at}>{text}</code> : text,
  );

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}` },
  line: { margin: `${tokens.spacingVerticalXS} 0`, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  note: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: tokens.spacingHorizontalS,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: "20px" },
  code: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "3px 6px",
    minWidth: "2.5em",
    textAlign: "start",
    verticalAlign: "top",
    overflowWrap: "anywhere",
  },
});
