import { Dropdown, makeStyles, Option, SearchBox, tokens } from "@fluentui/react-components";
import type { GroupBy } from "../findings-view";
import { TOOLS } from "./strings";

interface FindingToolsProps {
  readonly groupBy: GroupBy;
  readonly onGroupBy: (groupBy: GroupBy) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

const GROUPS = Object.keys(TOOLS.groups) as readonly GroupBy[];

/** Search and groups of the list. */
export function FindingTools({ groupBy, onGroupBy, search, onSearch }: FindingToolsProps) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <SearchBox
        size="small"
        className={styles.search}
        placeholder={TOOLS.search}
        aria-label={TOOLS.search}
        value={search}
        onChange={(_, { value }) => onSearch(value)}
      />
      <Dropdown
        size="small"
        className={styles.group}
        listbox={{ className: styles.groups }}
        aria-label={TOOLS.groupBy}
        value={TOOLS.groups[groupBy]}
        selectedOptions={[groupBy]}
        onOptionSelect={(_, { optionValue }) => onGroupBy(optionValue === "rule" ? "rule" : "table")}
      >
        {GROUPS.map((each) => (
          <Option key={each} value={each}>
            {TOOLS.groups[each]}
          </Option>
        ))}
      </Dropdown>
    </div>
  );
}

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  search: { flexGrow: 1, flexBasis: 0, minWidth: 0, maxWidth: "none" },
  group: { minWidth: "92px", width: "92px", flexShrink: 0 },
  groups: { minWidth: "100px" },
});
