import {
  Menu,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SplitButton,
  type MenuButtonProps,
} from "@fluentui/react-components";
import { useState } from "react";
import { ArrowDownloadRegular } from "../icons";
import { OUTPUT } from "./strings";
import { useNarrativeActions } from "./use-narrative";

type Part = keyof typeof OUTPUT.parts;

/** Downloads the text as a Word file; its menu says what else goes into it. */
export function WordButton({ isBusy }: { readonly isBusy: boolean }) {
  const narrative = useNarrativeActions();
  const [parts, setParts] = useState<readonly Part[]>([]);
  return (
    <Menu
      positioning="above-end"
      checkedValues={{ parts: [...parts] }}
      onCheckedValueChange={(_, { checkedItems }) => setParts(checkedItems as Part[])}
    >
      <MenuTrigger disableButtonEnhancement>
        {(trigger) => (
          <SplitButton
            size="small"
            icon={<ArrowDownloadRegular />}
            menuButton={{ ...(trigger as MenuButtonProps), "aria-label": OUTPUT.wordParts }}
            primaryActionButton={{
              disabledFocusable: isBusy,
              onClick: () => void narrative.word(parts.includes("tables"), parts.includes("targets")),
            }}
          >
            {OUTPUT.word}
          </SplitButton>
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {(Object.keys(OUTPUT.parts) as Part[]).map((part) => (
            <MenuItemCheckbox key={part} name="parts" value={part} persistOnClick>
              {OUTPUT.parts[part]}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
