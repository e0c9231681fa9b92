import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useRef, useState } from "react";
import type { Row } from "../findings-view";
import { ChevronDownRegular, ChevronRightRegular } from "../icons";
import { useRules } from "../use-pane";
import { FindingCard } from "./FindingCard";
import { ReasonDialog, type ReasonRequest } from "./ReasonDialog";
import { KeptPlace } from "./KeptPlace";
import { FINDING, RESULT } from "./strings";
import { useListKeys } from "./use-list-keys";
import { useTopIn } from "./use-top-in";

interface FindingListProps {
  readonly rows: readonly Row[];
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly collapsed: ReadonlySet<string>;
  /** Whether the cards name their rule; not where the group already does. */
  readonly showsRule: boolean;
  /** Names the filter, the search and the grouping. */
  readonly view: string;
  readonly onToggle: (key: string) => void;
}

/** Height of the sticky tools above the list: rows are scrolled to below it. */
const STICKY_HEIGHT = 108;

/** The rows, of which only those in sight exist. Arrow keys move from finding to finding, Tab into one. */
export function FindingList({ rows, scroller, collapsed, showsRule, view, onToggle }: FindingListProps) {
  const styles = useStyles();
  const rules = useRules();
  const list = useRef<HTMLDivElement>(null);
  const [request, setRequest] = useState<ReasonRequest | undefined>(undefined);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === "group" ? 44 : 190),
    getItemKey: (index) => rows[index]?.key ?? index,
    scrollMargin: useTopIn(scroller, list),
    scrollPaddingStart: STICKY_HEIGHT,
    overscan: 4,
  });
  const keys = useListKeys(rows, virtualizer, list);
  return (
    <KeptPlace rows={rows} list={virtualizer} stickyHeight={STICKY_HEIGHT} view={view}>
      <div
        ref={list}
        role="list"
        aria-label={RESULT.list}
        className={styles.list}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={keys.onKeyDown}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <div
              key={row.key}
              ref={virtualizer.measureElement}
              data-index={index}
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              className={styles.row}
              style={{ transform: `translateY(${start - virtualizer.options.scrollMargin}px)` }}
            >
              {row.kind === "group" ? (
                <GroupHead row={row} isOpen={!collapsed.has(row.key)} onToggle={onToggle} />
              ) : (
                <FindingCard
                  finding={row.finding}
                  rule={rules.get(row.finding.code)}
                  showsRule={showsRule}
                  tabIndex={keys.tabIndexOf(index)}
                  onFocus={() => keys.onFocus(index)}
                  onAskReason={setRequest}
                />
              )}
            </div>
          );
        })}
      </div>
      <ReasonDialog request={request} onClose={() => setRequest(undefined)} />
    </KeptPlace>
  );
}

interface GroupHeadProps {
  readonly row: Row & { readonly kind: "group" };
  readonly isOpen: boolean;
  readonly onToggle: (key: string) => void;
}

function GroupHead({ row, isOpen, onToggle }: GroupHeadProps) {
  const styles = useStyles();
  return (
    <h2 className={styles.head}>
      <Button
        appearance="subtle"
        size="small"
        className={styles.toggle}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        onClick={() => onToggle(row.key)}
      >
        <span className={styles.title}>{row.title}</span>
        <Text size={200} className={styles.count}>
          {FINDING.count(row.count)}
        </Text>
      </Button>
    </h2>
  );
}

const useStyles = makeStyles({
  list: { position: "relative", marginBottom: tokens.spacingVerticalM },
  row: { position: "absolute", top: 0, left: 0, right: 0, padding: `0 ${tokens.spacingHorizontalM}` },
  head: { margin: 0, paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalXS },
  toggle: { width: "100%", justifyContent: "flex-start", textAlign: "left", paddingLeft: 0, minWidth: 0 },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  count: { flexShrink: 0, marginLeft: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
});
