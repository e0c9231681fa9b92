import { Button, Checkbox, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { fromA1 } from "../../model/cell";
import type { GateItem } from "../../model/gate";
import { GATE } from "./leaving-strings";
import { QUESTIONS } from "./strings";
import { useNarrative, useNarrativeActions } from "./use-narrative";

interface GateGroupProps {
  /** With its count. */
  readonly title: string;
  /** All of one kind and severity. */
  readonly items: readonly GateItem[];
  readonly isBusy: boolean;
  /** Of what only has to be seen: whether its tick is set. */
  readonly isSeen?: boolean;
  readonly onSeen?: (isSeen: boolean) => void;
}

/** More would not be read here: they are all in the tabs. */
const MOST = 40;

/** Entries of the list before export that are of one kind, each with the way to where it is mended. */
export function GateGroup({ title, items, isBusy, isSeen = false, onSeen }: GateGroupProps) {
  const styles = useStyles();
  const narrative = useNarrativeActions();
  const found = items.flatMap(({ kind, gap }) => (kind === "unconfirmed" && gap !== undefined ? [gap] : []));
  return (
    <section aria-label={title}>
      {onSeen ? (
        <Checkbox label={title} checked={isSeen} onChange={(_, { checked }) => onSeen(checked === true)} />
      ) : (
        <Text block className={styles.title}>
          {title}
        </Text>
      )}
      <ul className={styles.list}>
        {items.slice(0, MOST).map((item) => (
          <li key={`${item.gap ?? item.cell ?? ""}${item.text}`}>
            <Words item={item} /> <GoTo item={item} isBusy={isBusy} />
          </li>
        ))}
      </ul>
      {items.length > MOST && <Text size={200}>{GATE.more(items.length - MOST)}</Text>}
      {found.length > 1 && found.length <= MOST && (
        <Button size="small" disabledFocusable={isBusy} onClick={() => void narrative.takeFound(found)}>
          {GATE.takeAll(found.length)}
        </Button>
      )}
    </section>
  );
}

/** What was found is shown in full with where it comes from: it is confirmed here. */
function Words({ item: { kind, gap, text } }: { readonly item: GateItem }) {
  const { state } = useNarrative();
  const from = state.written?.text.narrative.gaps.find(({ id }) => id === gap);
  if (kind !== "unconfirmed" || !from?.from) return text;
  const { source, place, caution } = from.from;
  return (
    <>
      {GATE.found(from.question, from.from.text, [QUESTIONS.sources[source], ...(place === undefined ? [] : [place])])}
      {caution !== undefined && ` ${caution}`}
    </>
  );
}

function GoTo({ item: { kind, gap, cell, text }, isBusy }: { readonly item: GateItem; readonly isBusy: boolean }) {
  const narrative = useNarrativeActions();
  if (gap !== undefined) {
    return (
      <>
        {kind === "unconfirmed" && (
          <Link
            as="button"
            disabled={isBusy}
            aria-label={`${QUESTIONS.confirm}：${text}`}
            onClick={() => void narrative.takeFound([gap])}
          >
            {QUESTIONS.confirm}
          </Link>
        )}{" "}
        <Link as="button" aria-label={`${GATE.goTo}：${text}`} onClick={() => narrative.show("questions", gap)}>
          {GATE.goTo}
        </Link>
      </>
    );
  }
  if (cell === undefined || cell.startsWith("情况说明!")) return null;
  return (
    <Link
      as="button"
      aria-label={`${GATE.goToCell}：${text}`}
      onClick={() => {
        narrative.closeGate();
        narrative.goTo(fromA1(cell));
      }}
    >
      {GATE.goToCell}
    </Link>
  );
}

const useStyles = makeStyles({
  title: { margin: `${tokens.spacingVerticalXXS} 0` },
  list: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: "34vh",
    overflowY: "auto",
    overflowWrap: "anywhere",
  },
});
