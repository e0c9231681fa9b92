import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import { EmptyState } from "../parts/EmptyState";
import { DocumentTableRegular, ErrorCircleFilled } from "../icons";
import { LIST } from "./strings";
import { TargetCard } from "./TargetCard";
import { listedTargets } from "./targets-state";
import type { Targets } from "./use-targets";

interface TargetListProps {
  readonly targets: Targets;
  readonly onWrite: () => void;
  readonly onNew: () => void;
}

/** Every project of the budget and every form of the workbook; what to do where there is none. */
export function TargetList({ targets, onWrite, onNew }: TargetListProps) {
  const styles = useStyles();
  const { state, reload, cancel } = targets;
  if (state.phase === "loading") {
    return (
      <div className={styles.loading}>
        <Spinner label={LIST.loading} />
        <Button onClick={cancel}>{LIST.cancel}</Button>
      </div>
    );
  }
  if (state.phase === "failed") {
    return (
      <EmptyState icon={<ErrorCircleFilled />} title={LIST.failedTitle}>
        <Text role="alert" className={styles.body}>
          {state.trouble}
        </Text>
        <Button appearance="primary" onClick={() => void reload()}>
          {LIST.retry}
        </Button>
      </EmptyState>
    );
  }
  return <Loaded targets={targets} onWrite={onWrite} onNew={onNew} />;
}

function Loaded({ targets, onWrite, onNew }: TargetListProps) {
  const styles = useStyles();
  const { state, dispatch, reload } = targets;
  const items = listedTargets(state);
  const unsaved = items.filter(({ isUnsaved }) => isUnsaved).length;
  const missing = items.filter(({ status }) => status === "none").length;
  const old = state.trouble ?? (state.isStale ? LIST.stale : undefined);
  if (items.length === 0) {
    return (
      <EmptyState icon={<DocumentTableRegular />} title={LIST.emptyTitle}>
        <Text className={styles.body}>{LIST.emptyBody}</Text>
        <Button onClick={onNew}>{LIST.begin}</Button>
        <Button onClick={() => void reload()}>{LIST.retry}</Button>
      </EmptyState>
    );
  }
  return (
    <div className={styles.list}>
      <div className={styles.head}>
        <Text as="h2" size={400} weight="semibold" className={styles.title}>
          {LIST.title}
        </Text>
        <Text role="status" size={200} className={styles.quiet}>
          {LIST.summary(items.length, items.length - missing, missing)}
        </Text>
        <Text size={200} className={styles.quiet}>
          {LIST.intro}
        </Text>
        <div className={styles.actions}>
          <Button appearance="primary" onClick={onWrite} disabledFocusable={missing === items.length}>
            {LIST.write}
          </Button>
          <Button onClick={onNew}>{LIST.begin}</Button>
          {items.every(({ kind }) => kind !== "unit") && (
            <Button onClick={() => void targets.beginUnit()}>{LIST.beginUnit}</Button>
          )}
          {unsaved > 0 && <Button onClick={() => void targets.save()}>{LIST.save}</Button>}
        </div>
        {unsaved > 0 && <Text size={200}>{LIST.unsaved(unsaved)}</Text>}
      </div>
      {old !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{old}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void reload()}>
              {LIST.retry}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <ul className={styles.items} aria-label={LIST.title}>
        {items.map((item) => (
          <li key={item.id}>
            <TargetCard item={item} onOpen={() => dispatch({ type: "opened", id: item.id })} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const useStyles = makeStyles({
  loading: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalXXL,
  },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  body: { textAlign: "center", color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS },
  items: { listStyleType: "none", margin: 0, padding: 0 },
});
