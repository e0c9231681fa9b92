import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { GateItem } from "../../model/gate";
import { groupBy } from "../../model/group-by";
import { DialogFrame, PaneDialog } from "../parts/PaneDialog";
import { GateGroup } from "./GateGroup";
import { GATE, PRINT } from "./leaving-strings";
import { useNarrative, useNarrativeActions } from "./use-narrative";

/** 导出前清单: what stops the finished text, what somebody has to have seen, and both ways out. */
export function GateDialog() {
  const { state, narrative } = useNarrative();
  const { leaving } = state;
  return (
    <PaneDialog isOpen={leaving !== undefined} width={560} onClose={narrative.closeGate}>
      {leaving && <GateList {...leaving} isBusy={state.work !== undefined} />}
    </PaneDialog>
  );
}

type GateListProps = NonNullable<ReturnType<typeof useNarrative>["state"]["leaving"]> & { readonly isBusy: boolean };
type Group = readonly [kind: GateItem["kind"], items: readonly GateItem[]];

function GateList({ gate, parts, isBusy }: GateListProps) {
  const narrative = useNarrativeActions();
  /** What was ticked, by its words: another list has to be looked at again. */
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const groups = (wanted: GateItem["severity"]): readonly Group[] => [
    ...groupBy(
      gate.filter(({ severity }) => severity === wanted),
      ({ kind }) => kind,
    ),
  ];
  const [stops, confirms] = [groups("stop"), groups("confirm")];
  const mayLeave = stops.length === 0 && confirms.every((group) => seen.has(wordsOf(group)));
  const tick = (words: string, isSeen: boolean): void =>
    setSeen((before) => new Set([...[...before].filter((each) => each !== words), ...(isSeen ? [words] : [])]));
  return (
    <DialogFrame
      title={GATE.title}
      actions={
        <>
          <Button onClick={narrative.closeGate}>{GATE.close}</Button>
          <Button disabledFocusable={isBusy} onClick={() => void narrative.word(parts, true)}>
            {GATE.draft}
          </Button>
          <Button disabledFocusable={isBusy || !mayLeave} onClick={() => void narrative.word(parts, false, true)}>
            {PRINT.final}
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
      {stops.length > 0 && <Text weight="semibold">{GATE.stops(countOf(stops))}</Text>}
      {stops.map(([kind, items]) => (
        <GateGroup key={kind} title={GATE.kind(kind, "stop", items.length)} items={items} isBusy={isBusy} />
      ))}
      {confirms.length > 0 && <Text weight="semibold">{GATE.confirms(countOf(confirms))}</Text>}
      {confirms.map((group) => (
        <GateGroup
          key={group[0]}
          title={GATE.kind(group[0], "confirm", group[1].length)}
          items={group[1]}
          isBusy={isBusy}
          isSeen={seen.has(wordsOf(group))}
          onSeen={(isSeen) => tick(wordsOf(group), isSeen)}
        />
      ))}
    </DialogFrame>
  );
}

const wordsOf = ([kind, items]: Group): string => [kind, ...items.map(({ text }) => text)].join("\n");

const countOf = (groups: readonly Group[]): number => groups.reduce((sum, [, items]) => sum + items.length, 0);
