import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { toA1 } from "../../model/cell";
import type { Finding } from "../../model/finding";
import { mainCell } from "../findings-view";
import { briefOf } from "./brief";
import { REASON } from "./strings";

interface SameRuleProps {
  /** The other findings of the rule that still stand; at least one. */
  readonly others: readonly Finding[];
  readonly chosen: ReadonlySet<Finding>;
  readonly onChoose: (chosen: ReadonlySet<Finding>) => void;
}

/** Offers to decide about all findings of a rule at once, each with a tick that can be taken away. */
export function SameRule({ others, chosen, onChoose }: SameRuleProps) {
  const styles = useStyles();
  const toggle = (finding: Finding): void => {
    const next = new Set(chosen);
    if (!next.delete(finding)) next.add(finding);
    onChoose(next);
  };
  const all = chosen.size === others.length;
  return (
    <div>
      <Checkbox
        label={REASON.all(others.length + 1)}
        checked={all ? true : chosen.size > 0 ? "mixed" : false}
        onChange={() => onChoose(new Set(all ? [] : others))}
      />
      {chosen.size > 0 && (
        <ul className={styles.list} aria-label={REASON.others}>
          {others.map((finding, i) => (
            <li key={i}>
              <Checkbox checked={chosen.has(finding)} label={wordsOf(finding)} onChange={() => toggle(finding)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function wordsOf(finding: Finding): string {
  const cell = mainCell(finding);
  return [cell && toA1(cell), briefOf(finding, undefined).sentence].filter((word) => word !== undefined).join(" ");
}

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: `0 0 0 ${tokens.spacingHorizontalM}`,
    maxHeight: "30vh",
    overflowY: "auto",
  },
});
