import { Button, Link, makeStyles, Text, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useCallback, useRef, useState } from "react";
import type { Coverage } from "../../model/review";
import { type FindingRow as FindingRowData, mainCell, type Row } from "../findings-view";
import { ChevronDownRegular, ChevronRightRegular } from "../icons";
import { usePane, useRules } from "../use-pane";
import { CheckFoot } from "./CheckFoot";
import { FindingRow } from "./FindingRow";
import { KeptPlace } from "./KeptPlace";
import { ReasonDialog, type ReasonRequest } from "./ReasonDialog";
import { COVERAGE, FINDING, RESULT } from "./strings";
import { useListKeys } from "./use-list-keys";
import { useRowAt } from "./use-row-at";

interface FindingListProps {
  readonly rows: readonly Row[];
  readonly collapsed: ReadonlySet<string>;
  /** Names the filter, the search and the grouping. */
  readonly view: string;
  readonly coverage: Coverage;
  readonly onToggleGroup: (key: string) => void;
  readonly onOpenCoverage: () => void;
  /** What stands in the place of an empty list. */
  readonly children: ReactNode;
}

/** Heights of what is not measured yet, in pixels. */
const HEIGHTS = { group: 28, finding: 47 } as const;

/**
 * The rows, of which only those in sight exist, and the foot that walks through them. One finding is open at a time.
 * ↑ ↓ Home End and F8 move, Enter goes to its cell, the space bar opens and closes.
 */
export function FindingList(props: FindingListProps) {
  const { rows, collapsed, view, coverage, onToggleGroup, onOpenCoverage, children } = props;
  const styles = useStyles();
  const rules = useRules();
  const { controller, state } = usePane();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<string | undefined>(undefined);
  const [request, setRequest] = useState<ReasonRequest | undefined>(undefined);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => HEIGHTS[rows[index]?.kind ?? "finding"],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 4,
  });
  const open = useCallback((row: FindingRowData) => setOpened(row.key), []);
  useRowAt(rows, state.cursor, virtualizer, open);
  const keys = useListKeys(rows, virtualizer, list, open);
  const step = (direction: 1 | -1): void => {
    const row = keys.step(direction, opened);
    const cell = row && mainCell(row.finding);
    if (cell) void controller.goTo(cell, true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "F8") return keys.onKeyDown(event);
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  return (
    <div className={styles.frame} onKeyDown={onKeyDown}>
      <div ref={scroller} className={styles.scroller} tabIndex={-1}>
        {children}
        <KeptPlace rows={rows} list={virtualizer} view={view}>
          <div
            ref={list}
            role="list"
            aria-label={RESULT.list}
            className={styles.list}
            style={{ height: virtualizer.getTotalSize() }}
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
                  style={{ transform: `translateY(${start}px)` }}
                >
                  {row.kind === "group" ? (
                    <GroupHead row={row} isOpen={!collapsed.has(row.key)} onToggle={onToggleGroup} />
                  ) : (
                    <FindingRow
                      row={row}
                      rule={rules.get(row.finding.code)}
                      isOpen={row.key === opened}
                      tabIndex={keys.tabIndexOf(index)}
                      onFocus={() => keys.onFocus(index)}
                      onToggle={() => setOpened(row.key === opened ? undefined : row.key)}
                      onAskReason={setRequest}
                    />
                  )}
                </div>
              );
            })}
          </div>
        </KeptPlace>
        <CoverageLine coverage={coverage} onOpen={onOpenCoverage} />
      </div>
      <CheckFoot rows={rows} onStep={step} />
      <ReasonDialog request={request} onClose={() => setRequest(undefined)} />
    </div>
  );
}

/** What was judged and what was not, in one sentence at the end of the list. */
function CoverageLine({ coverage, onOpen }: { readonly coverage: Coverage; readonly onOpen: () => void }) {
  const styles = useStyles();
  const { evaluated, clean, skipped, off } = coverage;
  const missed = skipped.length + off.length;
  return (
    <Link {...useRestoreFocusTarget()} as="button" className={styles.coverage} onClick={onOpen}>
      {COVERAGE.line(evaluated + missed, clean, evaluated - clean, missed)}
    </Link>
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
  frame: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    position: "relative",
    // the list keeps its place itself; two of them would move it twice
    overflowAnchor: "none",
  },
  list: { position: "relative" },
  row: { position: "absolute", top: 0, left: 0, right: 0 },
  head: { margin: 0, backgroundColor: tokens.colorNeutralBackground3 },
  toggle: {
    width: "100%",
    height: "28px",
    justifyContent: "flex-start",
    textAlign: "left",
    padding: `0 ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalXS}`,
    minWidth: 0,
    borderRadius: 0,
  },
  title: {
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightSemibold,
  },
  count: { flexShrink: 0, marginLeft: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  coverage: {
    display: "block",
    margin: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    textAlign: "left",
  },
});
