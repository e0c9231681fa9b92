import { Badge, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { DiffPart, MergedLine } from "../../model/passage";
import { LINE_STATES, MERGE } from "./strings";

interface MergeItemProps {
  readonly line: MergedLine;
  readonly choice: "mine" | "new" | undefined;
  readonly onChoose: (key: string, choice: "mine" | "new") => void;
}

/** One line the user edited. Their words stand unless they choose otherwise; a conflict has no default. */
export function MergeItem({ line, choice, onChoose }: MergeItemProps) {
  const styles = useStyles();
  const { key, state, generated, text, diff } = line;
  if (state === "generated") return null;
  const [mine, fresh] = wordsFor(line);
  return (
    <section className={styles.item} aria-label={LINE_STATES[state]}>
      <Badge size="small" appearance="outline" color={state === "conflict" ? "danger" : "informative"}>
        {LINE_STATES[state]}
      </Badge>
      <RadioGroup
        aria-label={MERGE.choice(LINE_STATES[state])}
        value={choice ?? (state === "conflict" ? "" : "mine")}
        onChange={(_, { value }) => onChoose(key, value as "mine" | "new")}
      >
        <Radio value="mine" label={mine} />
        {text !== "" && <Diff parts={diff} />}
        <Radio value="new" label={fresh} />
        {generated !== undefined && <p className={styles.words}>{generated}</p>}
      </RadioGroup>
    </section>
  );
}

function wordsFor({ state, generated }: MergedLine): readonly [mine: string, fresh: string] {
  if (state === "dropped") return [MERGE.keepDropped, MERGE.restore];
  return generated === undefined ? [MERGE.keepAdded, MERGE.removeAdded] : [MERGE.mine, MERGE.fresh];
}

/** The user's text, with what they put in underlined and what they took out crossed out. */
function Diff({ parts }: { readonly parts: readonly DiffPart[] }) {
  const styles = useStyles();
  return (
    <p className={styles.words}>
      {parts.map(({ kind, text }, place) =>
        kind === "added" ? (
          <ins key={place} className={styles.added}>
            {text}
          </ins>
        ) : kind === "removed" ? (
          <del key={place} className={styles.removed}>
            {text}
          </del>
        ) : (
          text
        ),
      )}
    </p>
  );
}

const useStyles = makeStyles({
  item: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: {
    margin: `0 0 0 ${tokens.spacingHorizontalXXL}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  added: { fontWeight: tokens.fontWeightSemibold },
  removed: { color: tokens.colorNeutralForeground3 },
});
