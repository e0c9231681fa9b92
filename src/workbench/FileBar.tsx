import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  PortalMountNodeProvider,
  Text,
  tokens,
  ToggleButton,
} from "@fluentui/react-components";
import { ArrowRedo20Regular, ArrowUndo20Regular, FolderOpen20Regular, Save20Regular } from "@fluentui/react-icons";
import { type ReactNode, useState } from "react";
import type { DeskState } from "./desk";
import { TEXTS } from "./strings";
import { FLAT, NARROW } from "./widths";

interface FileBarProps {
  readonly desk: DeskState;
  readonly samples: readonly string[];
  readonly onChoose: () => void;
  readonly onSample: (name: string) => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Brings the table or the pane to the front, where there is room for one only. */
  readonly onTurn: (side: DeskState["side"]) => void;
  /** Turns to the bureau's desk. */
  readonly onReview: () => void;
  /** The list of files, where it stands in the bar. */
  readonly children: ReactNode;
}

const SIDES = ["pane", "table"] as const;

/** Opening, saving, undoing, and the file in front. */
export function FileBar({
  desk,
  samples,
  onChoose,
  onSample,
  onSave,
  onUndo,
  onRedo,
  onTurn,
  onReview,
  children,
}: FileBarProps) {
  const styles = useStyles();
  const [popups, setPopups] = useState<HTMLDivElement | null>(null);
  const active = desk.files.find(({ id }) => id === desk.active);
  return (
    <header className={styles.bar}>
      <PortalMountNodeProvider value={popups ?? undefined}>
        <div className={styles.row} data-region="bar">
          <Text as="h1" weight="semibold" size={400} className={styles.product}>
            {TEXTS.product}
          </Text>
          <Button icon={<FolderOpen20Regular />} onClick={onChoose}>
            {TEXTS.open}
          </Button>
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
          <Button onClick={onReview}>{TEXTS.review}</Button>
          {children}
          {active && (
            <div className={styles.sides} role="group" aria-label={TEXTS.sides}>
              {SIDES.map((side) => (
                <ToggleButton key={side} checked={side === desk.side} onClick={() => onTurn(side)}>
                  {TEXTS.side[side]}
                </ToggleButton>
              ))}
            </div>
          )}
          {active && (
            <Text size={200} className={styles.privacy}>
              {TEXTS.privacy}
            </Text>
          )}
        </div>
      </PortalMountNodeProvider>
      {/* menus open inside the landmark */}
      <div ref={setPopups} />
    </header>
  );
}

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
});
