import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
  ToggleButton,
} from "@fluentui/react-components";
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  Dismiss16Regular,
  FolderOpen20Regular,
  Save20Regular,
} from "@fluentui/react-icons";
import { useRef } from "react";
import type { DeskState } from "./desk";
import { TEXTS } from "./strings";

interface FileBarProps {
  readonly desk: DeskState;
  readonly samples: readonly string[];
  readonly onOpen: (files: readonly File[]) => void;
  readonly onSample: (name: string) => void;
  readonly onActivate: (id: number) => void;
  readonly onClose: (id: number) => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Brings the table or the pane to the front, where there is room for one only. */
  readonly onTurn: (side: DeskState["side"]) => void;
}

const SIDES = ["pane", "table"] as const;

/** Opening, saving, undoing, and the workbooks to switch between. */
export function FileBar({
  desk,
  samples,
  onOpen,
  onSample,
  onActivate,
  onClose,
  onSave,
  onUndo,
  onRedo,
  onTurn,
}: FileBarProps) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const active = desk.files.find(({ id }) => id === desk.active);
  return (
    <header className={styles.bar}>
      <div className={styles.row} data-region="bar">
        <Text as="h1" weight="semibold" size={400} className={styles.product}>
          {TEXTS.product}
        </Text>
        <Button appearance="primary" icon={<FolderOpen20Regular />} onClick={() => picker.current?.click()}>
          {TEXTS.open}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          multiple
          accept=".xlsx"
          data-testid="picker"
          onChange={({ target }) => {
            onOpen([...(target.files ?? [])]);
            target.value = "";
          }}
        />
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton>{TEXTS.samples}</MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {samples.map((name) => (
                <MenuItem key={name} onClick={() => onSample(name)}>
                  {name}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <Button icon={<Save20Regular />} disabled={!active} onClick={onSave}>
          {TEXTS.save}
        </Button>
        <Button
          icon={<ArrowUndo20Regular />}
          aria-label={TEXTS.undo}
          title={TEXTS.undo}
          disabled={!active?.canUndo}
          onClick={onUndo}
        />
        <Button
          icon={<ArrowRedo20Regular />}
          aria-label={TEXTS.redo}
          title={TEXTS.redo}
          disabled={!active?.canRedo}
          onClick={onRedo}
        />
        {active && (
          <div className={styles.sides} role="group" aria-label={TEXTS.sides}>
            {SIDES.map((side) => (
              <ToggleButton key={side} checked={side === desk.side} onClick={() => onTurn(side)}>
                {TEXTS.side[side]}
              </ToggleButton>
            ))}
          </div>
        )}
        <Text size={200} className={styles.privacy}>
          {TEXTS.privacy}
        </Text>
      </div>
      {desk.files.length > 0 && (
        <nav className={styles.files} aria-label={TEXTS.files} data-region="files">
          {desk.files.map(({ id, name, isChanged }) => (
            <span key={id} className={styles.file}>
              <ToggleButton
                size="small"
                appearance="subtle"
                checked={id === desk.active}
                title={isChanged ? TEXTS.unsaved : undefined}
                onClick={() => onActivate(id)}
              >
                {isChanged ? `${name} *` : name}
              </ToggleButton>
              <Button
                size="small"
                appearance="transparent"
                icon={<Dismiss16Regular />}
                aria-label={TEXTS.close(name)}
                onClick={() => onClose(id)}
              />
            </span>
          ))}
        </nav>
      )}
    </header>
  );
}

/** Where the page has no room for both the table and the pane; and where it has little height. */
export const NARROW = "@media (max-width: 900px)";
const FLAT = "@media (max-height: 480px)";

const useStyles = makeStyles({
  bar: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    [FLAT]: { padding: "2px 8px" },
  },
  product: { margin: 0, marginRight: tokens.spacingHorizontalM, [FLAT]: { display: "none" } },
  sides: { display: "none", [NARROW]: { display: "flex" } },
  privacy: { marginLeft: "auto", color: tokens.colorNeutralForeground2, [FLAT]: { display: "none" } },
  files: { display: "flex", overflowX: "auto", padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}` },
  file: { display: "inline-flex", alignItems: "center", flexShrink: 0 },
});
