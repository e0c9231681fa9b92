import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SplitButton,
  type MenuButtonProps,
} from "@fluentui/react-components";
import { useState } from "react";
import { ArrowDownloadRegular, DocumentTextRegular, FolderOpenRegular } from "../icons";
import { useFilePick } from "../parts/PickFile";
import { PRINT, READ_BACK } from "./leaving-strings";
import { OUTPUT } from "./strings";
import type { WordPart } from "./narrative-state";
import { useNarrativeActions } from "./use-narrative";

/** Downloads the text as a draft in Word, or after the list before export as the finished text; the menu says what else goes in. */
export function WordButton({ isBusy }: { readonly isBusy: boolean }) {
  const narrative = useNarrativeActions();
  const template = useFilePick({
    label: OUTPUT.template,
    accept: ".docx,.dotx",
    onPick: (file) => void narrative.fillTemplate(file),
  });
  const edited = useFilePick({
    label: READ_BACK.pick,
    accept: ".docx",
    onPick: (file) => void narrative.readBack(file),
  });
  const [parts, setParts] = useState<readonly WordPart[]>([]);
  return (
    <>
      <Menu
        positioning="above-end"
        checkedValues={{ parts: [...parts] }}
        onCheckedValueChange={(_, { checkedItems }) => setParts(checkedItems as WordPart[])}
      >
        <MenuTrigger disableButtonEnhancement>
          {(trigger) => (
            <SplitButton
              size="small"
              icon={<ArrowDownloadRegular />}
              menuButton={{ ...(trigger as MenuButtonProps), "aria-label": OUTPUT.wordParts }}
              primaryActionButton={{
                disabledFocusable: isBusy,
                onClick: () => void narrative.word(parts),
              }}
            >
              {OUTPUT.word}
            </SplitButton>
          )}
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {(Object.keys(OUTPUT.parts) as WordPart[]).map((part) => (
              <MenuItemCheckbox key={part} name="parts" value={part} persistOnClick>
                {OUTPUT.parts[part]}
              </MenuItemCheckbox>
            ))}
            <MenuDivider />
            <MenuItem
              icon={<DocumentTextRegular />}
              disabled={isBusy}
              onClick={() => void narrative.word(parts, true, true)}
            >
              {PRINT.pick}
            </MenuItem>
            <MenuItem icon={<FolderOpenRegular />} disabled={isBusy} onClick={template.open}>
              {OUTPUT.template}
            </MenuItem>
            <MenuItem icon={<FolderOpenRegular />} disabled={isBusy} onClick={edited.open}>
              {READ_BACK.pick}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {template.input}
      {edited.input}
      <Button size="small" disabledFocusable={isBusy} onClick={() => void narrative.openGate(parts)}>
        {OUTPUT.final}
      </Button>
    </>
  );
}
