import { makeStyles, SearchBox, ToggleButton, tokens } from "@fluentui/react-components";
import { type Ledger, openCounts, STATE_WORDS, stateOf, type UnitState } from "../../model/ledger";
import type { RoundFilter } from "./shown-units";
import { ROUND } from "./strings";

interface RoundFiltersProps {
  readonly ledger: Ledger;
  readonly filter: RoundFilter;
  readonly onFilter: (filter: RoundFilter) => void;
}

/** States with their counts, to show the units of one of them, and a search. */
export function RoundFilters({ ledger: { units }, filter, onFilter }: RoundFiltersProps) {
  const styles = useStyles();
  const states = (Object.keys(STATE_WORDS) as UnitState[]).flatMap((state) => {
    const count = units.filter((unit) => stateOf(unit) === state).length;
    return count > 0 ? [{ state, label: ROUND.state(STATE_WORDS[state], count) }] : [];
  });
  const choices: readonly { readonly state: RoundFilter["state"]; readonly label: string }[] = [
    { state: "all", label: ROUND.all(units.length) },
    { state: "errors", label: ROUND.withErrors(units.filter((unit) => openCounts(unit).error > 0).length) },
    ...states,
  ];
  return (
    <div className={styles.row} role="toolbar" aria-label={ROUND.filters}>
      {choices.map(({ state, label }) => (
        <ToggleButton
          key={state}
          size="small"
          shape="circular"
          checked={filter.state === state}
          onClick={() => onFilter({ ...filter, state })}
        >
          {label}
        </ToggleButton>
      ))}
      <SearchBox
        size="small"
        className={styles.search}
        placeholder={ROUND.search}
        aria-label={ROUND.search}
        value={filter.search}
        onChange={(_, { value }) => onFilter({ ...filter, search: value })}
      />
    </div>
  );
}

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px", padding: "8px 12px" },
  search: { marginLeft: "auto", width: "240px", backgroundColor: tokens.colorNeutralBackground1 },
});
