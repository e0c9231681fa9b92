import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ProgressBar,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useRef } from "react";
import { FolderOpenRegular, SaveRegular } from "../../taskpane/icons";
import { FLAT } from "../widths";
import { FolderInput } from "./FolderInput";
import type { RoundFile } from "./round-files";
import { AgainstMenu } from "./AgainstMenu";
import type { RoundState } from "./round-desk";
import { ROUND } from "./strings";

interface RoundBarProps {
  readonly round: RoundState;
  readonly onFolder: (files: readonly RoundFile[]) => void;
  readonly onProject: (file: File) => void;
  readonly onList: (kind: "units" | "approved", file: File) => void;
  readonly onPrior: (files: readonly RoundFile[]) => void;
  readonly onSave: () => void;
  readonly onExport: (what: "sheet" | "page" | "letters") => void;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
  readonly onLeave: (() => void) | undefined;
}

/** What can be done with a round as a whole, and how far its check has come. */
export function RoundBar({
  round,
  onFolder,
  onProject,
  onList,
  onPrior,
  onSave,
  onExport,
  onStop,
  onGoOn,
  onLeave,
}: RoundBarProps) {
  const styles = useStyles();
  const [folder, project] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const { ledger, phase, done, total, left } = round;
  return (
    <header className={styles.bar} data-region="bar">
      <Text as="h1" weight="semibold" size={400} className={styles.title}>
        {ROUND.title}
      </Text>
      <FolderInput input={folder} testId="folder-picker" onFiles={onFolder} />
      <input
        ref={project}
        type="file"
        hidden
        accept=".json"
        data-testid="project-picker"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onProject(file);
          target.value = "";
        }}
      />
      <Button
        appearance={ledger ? "secondary" : "primary"}
        icon={<FolderOpenRegular />}
        onClick={() => folder.current?.click()}
      >
        {ROUND.open}
      </Button>
      <Button onClick={() => project.current?.click()}>{ledger ? ROUND.joinProject : ROUND.openProject}</Button>
      <AgainstMenu against={round.against} onList={onList} onPrior={onPrior} />
      <Button icon={<SaveRegular />} disabled={!ledger} onClick={onSave}>
        {round.isChanged && ledger ? `${ROUND.save} *` : ROUND.save}
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton disabled={!ledger || ledger.units.length === 0}>{ROUND.outputs}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {(["sheet", "page", "letters"] as const).map((what) => (
              <MenuItem key={what} onClick={() => onExport(what)}>
                {ROUND[what]}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {phase !== "idle" && (
        <div className={styles.progress} role="status">
          <Text wrap={false}>{ROUND.progress(done, total)}</Text>
          <ProgressBar
            className={styles.line}
            value={total === 0 ? 0 : done / total}
            aria-label={ROUND.progress(done, total)}
          />
          {left !== undefined && phase === "checking" && (
            <Text size={200} wrap={false}>
              {ROUND.left(left)}
            </Text>
          )}
          {phase === "stopped" ? (
            <Button onClick={onGoOn}>{ROUND.goOn}</Button>
          ) : (
            <Button disabled={phase === "stopping"} onClick={onStop}>
              {phase === "stopping" ? ROUND.stopping : ROUND.stop}
            </Button>
          )}
        </div>
      )}
      {onLeave && (
        <Button appearance="subtle" className={styles.leave} onClick={onLeave}>
          {ROUND.leave}
        </Button>
      )}
    </header>
  );
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    [FLAT]: { padding: "2px 8px" },
  },
  title: { margin: 0, marginRight: tokens.spacingHorizontalM },
  progress: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexGrow: 1, minWidth: "280px" },
  line: { flexGrow: 1, minWidth: "60px" },
  leave: { marginLeft: "auto" },
});
