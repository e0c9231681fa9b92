import {
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
} from "@fluentui/react-components";
import type { GroupBy } from "../findings-view";
import { ClipboardCheckmarkRegular, DocumentTableRegular, TableSearchRegular } from "../icons";
import { type Checked, isBusy } from "../pane-state";
import { MoreMenu } from "../parts/MoreMenu";
import { useServices } from "../services";
import { isDoubtful } from "../table-corrections";
import { useFindings, usePane } from "../use-pane";
import { COVERAGE, HEADER, TOOLS } from "./strings";

/** What can be opened over the list. */
export type Details = "tables" | "coverage";

interface CheckMenuProps {
  readonly checked: Checked;
  readonly groupBy: GroupBy;
  readonly onGroupBy: (groupBy: GroupBy) => void;
  readonly onOpen: (details: Details) => void;
}

const GROUPS = Object.keys(TOOLS.groups) as readonly GroupBy[];
const MARK = "mark";
const NOTE = "note";

/** What is needed now and then: how the tables were read, what the rules cover, and what is shown in the workbook itself. */
export function CheckMenu({ checked, groupBy, onGroupBy, onOpen }: CheckMenuProps) {
  const { host } = useServices();
  const { state, controller } = usePane();
  const { counts } = useFindings(state);
  const { tables, unrecognised, coverage } = checked.review;
  const mustWait = isBusy(state);
  const isMarked = state.marks === "on" || state.marks === "outdated";
  const isNoted = state.notes !== "off";
  const canMark = counts.error + counts.warning + counts.info > 0;
  const doubtful = tables.filter(isDoubtful).length;
  const missed = coverage.skipped.length + coverage.off.length;
  return (
    <MoreMenu
      label={TOOLS.more}
      hasCheckmarks
      checkedValues={{ group: [groupBy], marks: [...(isMarked ? [MARK] : []), ...(isNoted ? [NOTE] : [])] }}
    >
      <MenuItem icon={<TableSearchRegular />} onClick={() => onOpen("tables")}>
        {`${HEADER.tables} ${HEADER.tablesCount(tables.length, tables.length + unrecognised.length)}`}
        {doubtful > 0 && `，${HEADER.doubtful(doubtful)}`}
      </MenuItem>
      <MenuItem icon={<ClipboardCheckmarkRegular />} onClick={() => onOpen("coverage")}>
        {COVERAGE.line(coverage.evaluated + missed, coverage.clean, coverage.evaluated - coverage.clean, missed)}
      </MenuItem>
      <MenuDivider />
      <MenuItemCheckbox
        name="marks"
        value={MARK}
        persistOnClick={false}
        disabled={mustWait || (!canMark && !isMarked)}
        onClick={() => void controller.showing.setMarks(!isMarked)}
      >
        {TOOLS.highlight}
      </MenuItemCheckbox>
      {host.notes && (
        <MenuItemCheckbox
          name="marks"
          value={NOTE}
          persistOnClick={false}
          disabled={mustWait || (!canMark && !isNoted)}
          onClick={() => void controller.showing.setNotes(!isNoted)}
        >
          {TOOLS.notes}
        </MenuItemCheckbox>
      )}
      {state.marks === "outdated" && (
        <MenuItem disabled={mustWait} onClick={() => void controller.showing.setMarks(true)}>
          {TOOLS.renewMarks}
        </MenuItem>
      )}
      {host.notes && state.notes === "outdated" && (
        <MenuItem disabled={mustWait} onClick={() => void controller.showing.setNotes(true)}>
          {TOOLS.renewNotes}
        </MenuItem>
      )}
      <MenuItem icon={<DocumentTableRegular />} disabled={mustWait} onClick={() => void controller.writeReport()}>
        {TOOLS.report}
      </MenuItem>
      <MenuDivider />
      <MenuGroup>
        <MenuGroupHeader>{TOOLS.groupBy}</MenuGroupHeader>
        {GROUPS.map((each) => (
          <MenuItemRadio key={each} name="group" value={each} persistOnClick={false} onClick={() => onGroupBy(each)}>
            {TOOLS.groups[each]}
          </MenuItemRadio>
        ))}
      </MenuGroup>
    </MoreMenu>
  );
}
