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
import { useRef, useState } from "react";
import { ArrowDownloadRegular, FolderOpenRegular } from "../icons";
import { OUTPUT } from "./strings";
import type { WordPart } from "./narrative-state";
import { useNarrativeActions } from "./use-narrative";

/** Downloads the text as a draft in Word, or after the list before export as the finished text; the menu says what else goes in. */
export function WordButton({ isBusy }: { readonly isBusy: boolean }) {
  const narrative = useNarrativeActions();
  const input = useRef<HTMLInputElement>(null);
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
            <MenuItem icon={<FolderOpenRegular />} disabled={isBusy} onClick={() => input.current?.click()}>
              {OUTPUT.template}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <input
        ref={input}
        type="file"
        accept=".docx,.dotx"
        hidden
        aria-label={OUTPUT.template}
        onChange={({ target }) => {
          const picked = target.files?.[0];
          if (picked) void narrative.fillTemplate(picked);
          // the same template may be picked again after it was changed
          target.value = "";
        }}
      />
      <Button size="small" disabledFocusable={isBusy} onClick={() => void narrative.openGate(parts)}>
        {OUTPUT.final}
      </Button>
    </>
  );
}
