import {
  Button,
  Dropdown,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Option,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { useState } from "react";
import type { MarkedSource } from "../../model/marked-text";
import type { TextSource } from "../../model/text-source";
import { AddRegular } from "../icons";
import { MoreMenu } from "../parts/MoreMenu";
import { idOf, wholeText } from "./added-texts";
import { useFilePicking } from "./AddText";
import { PasteDialog } from "./PasteDialog";
import { SOURCES } from "./strings";

interface SourceBarProps {
  readonly sources: readonly MarkedSource[];
  readonly source: MarkedSource;
  readonly texts: readonly TextSource[];
  readonly onChoose: (id: string) => void;
  readonly onAdd: (text: TextSource) => void;
  readonly onRemove: (id: string) => void;
  readonly onError: (error: unknown) => void;
}

/** Which text is shown, and how another one comes in. */
export function SourceBar({ sources, source, texts, onChoose, onAdd, onRemove, onError }: SourceBarProps) {
  const styles = useStyles();
  const returnHere = useRestoreFocusTarget();
  const [pasting, setPasting] = useState<string>();
  const { open, input, isReading } = useFilePicking(onAdd, onError);
  const own = texts.find((each) => idOf(each) === source.id);
  return (
    <div className={styles.bar}>
      <Dropdown
        size="small"
        className={styles.sources}
        aria-label={SOURCES.label}
        value={nameOf(source)}
        selectedOptions={[source.id]}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && onChoose(optionValue)}
      >
        {sources.map((each) => (
          <Option key={each.id} value={each.id}>
            {nameOf(each)}
          </Option>
        ))}
      </Dropdown>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            {...returnHere}
            size="small"
            className={styles.add}
            icon={<AddRegular />}
            disabledFocusable={isReading}
          >
            {isReading ? SOURCES.reading : SOURCES.add}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => setPasting("")}>{SOURCES.paste}</MenuItem>
            <MenuItem onClick={open}>{SOURCES.open}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {own && (
        <MoreMenu label={SOURCES.more}>
          {own.name === SOURCES.pasted && (
            <MenuItem onClick={() => setPasting(wholeText(source))}>{SOURCES.edit}</MenuItem>
          )}
          <MenuItem onClick={() => onRemove(source.id)}>{SOURCES.remove}</MenuItem>
        </MoreMenu>
      )}
      {input}
      <PasteDialog text={pasting} onAdd={onAdd} onClose={() => setPasting(undefined)} />
    </div>
  );
}

function nameOf({ kind, name }: MarkedSource): string {
  if (kind === "note") return SOURCES.notes;
  return kind === "sheet" ? SOURCES.sheet(name) : name;
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    flexShrink: 0,
  },
  sources: { flexGrow: 1, minWidth: 0 },
  add: { flexShrink: 0 },
});
