import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "../icons";
import { type Checked, isBusy } from "../pane-state";
import { usePane } from "../use-pane";
import { CheckMenu, type Details } from "./CheckMenu";
import { FilterBar } from "./FilterBar";
import { NatureMenu } from "./NatureMenu";
import { ProfileMenu } from "./ProfileMenu";
import { HEADER, RUN } from "./strings";
import type { ListView } from "./use-list-view";

interface CheckHeadProps {
  readonly checked: Checked;
  readonly view: ListView;
  readonly onOpen: (details: Details) => void;
}

/** Whose budget of which year this is, by which form it is judged, and what of the list is shown: two lines. */
export function CheckHead({ checked, view, onOpen }: CheckHeadProps) {
  const styles = useStyles();
  const { state, controller } = usePane();
  const { identity, profile, nature } = checked.review;
  const mustWait = isBusy(state);
  return (
    <header className={styles.head}>
      <div className={styles.unit}>
        <div className={styles.about}>
          <Text as="h1" size={300} weight="semibold" className={styles.name} title={identity.unitName}>
            {identity.unitName ?? HEADER.unknownUnit}
          </Text>
          <div className={styles.choices}>
            <Text size={200} className={styles.muted}>
              {[
                identity.year === undefined ? HEADER.unknownYear : HEADER.year(identity.year),
                // “部门预算” or “单位预算”: the heading says the rest
                identity.kind?.slice(0, 2),
              ]
                .filter((word) => word !== undefined)
                .join(" · ")}
            </Text>
            <ProfileMenu detected={profile} />
            <NatureMenu judgement={nature} />
          </div>
        </div>
        <div className={styles.actions}>
          <Button
            size="small"
            appearance={state.isOutdated ? "primary" : "subtle"}
            icon={<ArrowClockwiseRegular />}
            aria-label={RUN.again}
            title={HEADER.checkedAt(checked.at.toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit" }))}
            disabledFocusable={mustWait}
            onClick={() => void controller.check()}
          />
          <CheckMenu checked={checked} groupBy={view.options.groupBy} onGroupBy={view.onGroupBy} onOpen={onOpen} />
        </div>
      </div>
      <FilterBar view={view} />
    </header>
  );
}

const NARROW = "@container (max-width: 359px)";
const FLAT = "@media (max-height: 480px)";

const useStyles = makeStyles({
  head: {
    containerType: "inline-size",
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [FLAT]: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  },
  unit: {
    display: "flex",
    flexWrap: "nowrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
    [NARROW]: { flexWrap: "wrap" },
  },
  // long choices go below the name; the buttons behind them never leave the pane
  about: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    flex: "1 1 0",
    minWidth: 0,
    [NARROW]: { display: "contents" },
  },
  name: {
    margin: 0,
    flex: "1 1 96px",
    minWidth: "96px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  choices: {
    display: "flex",
    alignItems: "center",
    flexShrink: 0,
    whiteSpace: "nowrap",
    [NARROW]: { order: 1, flexBasis: "100%" },
  },
  actions: { display: "flex", flexShrink: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
});
