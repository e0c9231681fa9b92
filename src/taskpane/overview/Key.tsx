import { makeStyles, tokens } from "@fluentui/react-components";
import { Picture } from "./Picture";
import type { KeyItem } from "../drawing/chart-words";

/** What the fills of a picture mean. */
export function Key({ of }: { readonly of: readonly KeyItem[] }) {
  const styles = useStyles();
  return (
    <div className={styles.key}>
      {of.map(([tone, words]) => (
        <span key={tone} className={styles.item}>
          <span aria-hidden>
            <Picture
              label=""
              drawing={{ width: 14, height: 12, shapes: [{ is: "bar", x: 0, y: 0, width: 14, height: 12, tone }] }}
            />
          </span>
          {words}
        </span>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  key: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    marginBottom: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  item: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});
