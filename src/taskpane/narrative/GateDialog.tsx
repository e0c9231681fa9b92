import { Button, Checkbox, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { fromA1 } from "../../model/cell";
import type { GateItem } from "../../model/gate";
import { DialogFrame, PaneDialog } from "../parts/PaneDialog";
import { GATE } from "./strings";
import { useNarrative, useNarrativeActions } from "./use-narrative";

/** 导出前清单: what stops the finished text, what somebody has to have seen, and both ways out. */
export function GateDialog() {
  const { state, narrative } = useNarrative();
  const { leaving } = state;
  return (
    <PaneDialog isOpen={leaving !== undefined} width={560} onClose={narrative.closeGate}>
      {leaving && <GateList key={JSON.stringify(leaving.gate)} {...leaving} isBusy={state.work !== undefined} />}
    </PaneDialog>
  );
}

type GateListProps = NonNullable<ReturnType<typeof useNarrative>["state"]["leaving"]> & { readonly isBusy: boolean };

function GateList({ gate, parts, isBusy }: GateListProps) {
  const narrative = useNarrativeActions();
  const [isSeen, setIsSeen] = useState(false);
  const stops = gate.filter(({ severity }) => severity === "stop");
  const confirms = gate.filter(({ severity }) => severity === "confirm");
  const mayLeave = stops.length === 0 && (confirms.length === 0 || isSeen);
  return (
    <DialogFrame
      title={GATE.title}
      actions={
        <>
          <Button onClick={narrative.closeGate}>{GATE.close}</Button>
          <Button disabledFocusable={isBusy} onClick={() => void narrative.word(parts, true)}>
            {GATE.draft}
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={isBusy || !mayLeave}
            onClick={() => void narrative.word(parts, false)}
          >
            {GATE.final}
          </Button>
        </>
      }
    >
      {gate.length === 0 && <Text>{GATE.clear}</Text>}
      {stops.length > 0 && <Items title={GATE.stops(stops.length)} items={stops} />}
      {confirms.length > 0 && <Items title={GATE.confirms(confirms.length)} items={confirms} />}
      {confirms.length > 0 && (
        <Checkbox label={GATE.seen} checked={isSeen} onChange={(_, { checked }) => setIsSeen(checked === true)} />
      )}
    </DialogFrame>
  );
}

/** More would not be read here: they are all in the tabs. */
const MOST = 40;

function Items({ title, items }: { readonly title: string; readonly items: readonly GateItem[] }) {
  const styles = useStyles();
  return (
    <section aria-label={title}>
      <Text weight="semibold" block>
        {title}
      </Text>
      <ul className={styles.list}>
        {items.slice(0, MOST).map((item) => (
          <li key={`${item.gap ?? item.cell ?? ""}${item.text}`}>
            {item.text} <GoTo item={item} />
          </li>
        ))}
      </ul>
      {items.length > MOST && <Text size={200}>{GATE.more(items.length - MOST)}</Text>}
    </section>
  );
}

function GoTo({ item: { gap, cell, text } }: { readonly item: GateItem }) {
  const narrative = useNarrativeActions();
  if (gap !== undefined) {
    return (
      <Link as="button" aria-label={`${GATE.goTo}：${text}`} onClick={() => narrative.show("questions", gap)}>
        {GATE.goTo}
      </Link>
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
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: "40vh",
    overflowY: "auto",
    overflowWrap: "anywhere",
  },
});
