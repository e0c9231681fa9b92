import {
  Badge,
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { FormFinding } from "../../model/edited-form";
import { ArrowLeftRegular, ArrowRedoRegular, ArrowUndoRegular, MoreHorizontalRegular, SaveRegular } from "../icons";
import { EDITOR, LIST, STATUS } from "./strings";
import { PRINT } from "./table-strings";
import { countsOf, type FormEditing, isUnsaved, listedTargets } from "./targets-state";
import type { Targets } from "./use-targets";

interface EditorHeaderProps {
  readonly editing: FormEditing;
  readonly targets: Targets;
  readonly findings: readonly FormFinding[];
  readonly onNext: () => void;
  readonly onOpen: (popup: "lastYear" | "print" | "discard") => void;
}

/** Which form is edited, whether it is saved, and what the rules say of it altogether. */
export function EditorHeader({ editing, targets, findings, onNext, onOpen }: EditorHeaderProps) {
  const styles = useStyles();
  const { state, dispatch, save } = targets;
  const { id, name, history, original } = editing;
  const status = listedTargets(state).find((each) => each.id === id)?.status ?? "draft";
  const isOpen = isUnsaved(editing);
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={EDITOR.back}
          onClick={() => dispatch({ type: "closed" })}
        />
        <Text as="h2" weight="semibold" className={styles.name} title={name}>
          {name === "" ? LIST.noName : name}
        </Text>
        <Button
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          aria-label={EDITOR.undo}
          disabledFocusable={history.past.length === 0}
          onClick={() => dispatch({ type: "undone", id })}
        />
        <Button
          appearance="subtle"
          icon={<ArrowRedoRegular />}
          aria-label={EDITOR.redo}
          disabledFocusable={history.future.length === 0}
          onClick={() => dispatch({ type: "redone", id })}
        />
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={EDITOR.more} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => onOpen("lastYear")}>{EDITOR.lastYear}</MenuItem>
              <MenuItem onClick={() => onOpen("print")}>{PRINT.open}</MenuItem>
              <MenuItem onClick={() => onOpen("discard")}>{EDITOR.discard}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      <div className={styles.line}>
        <Badge appearance="tint" color="informative">
          {STATUS[status]}
        </Badge>
        {(isOpen || original === undefined || editing.saved !== undefined) && (
          <Badge appearance="outline" color={isOpen ? "warning" : "success"}>
            {isOpen ? EDITOR.unsaved : EDITOR.saved}
          </Badge>
        )}
        <span className={styles.space} />
        <Button
          size="small"
          appearance={isOpen ? "primary" : "secondary"}
          icon={<SaveRegular />}
          disabledFocusable={!isOpen}
          onClick={() => void save()}
        >
          {EDITOR.save}
        </Button>
      </div>
      <Judgement findings={findings} isJudging={state.findings[id] === undefined} onNext={onNext} />
    </header>
  );
}

interface JudgementProps {
  readonly findings: readonly FormFinding[];
  readonly isJudging: boolean;
  readonly onNext: () => void;
}

/** How many findings there are; said quietly, since it changes while the user types. */
function Judgement({ findings, isJudging, onNext }: JudgementProps) {
  const styles = useStyles();
  const { error, warning, info } = countsOf(findings);
  return (
    <div className={styles.judgement}>
      <Text role="status" size={200}>
        {isJudging ? EDITOR.judging : EDITOR.judged(error, warning, info)}
      </Text>
      {findings.length > 0 && (
        <Button size="small" appearance="subtle" onClick={onNext}>
          {EDITOR.next}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  name: { margin: 0, flex: "1 1 0", minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  space: { flexGrow: 1 },
  judgement: {
    minHeight: "24px",
    gap: tokens.spacingHorizontalS,
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
  },
});
