import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { FolderInput } from "./FolderInput";
import type { Against, RoundState } from "./round-desk";
import type { RoundFile } from "./round-files";
import { ROUND } from "./strings";

interface AgainstMenuProps {
  readonly against: RoundState["against"];
  readonly onList: (kind: "units" | "approved", file: File) => void;
  readonly onPrior: (files: readonly RoundFile[]) => void;
}

/** What the units are held against: lists and last year's folder, each with the name of what was given. */
export function AgainstMenu({ against, onList, onPrior }: AgainstMenuProps) {
  const [list, folder] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const [kind, setKind] = useState<"units" | "approved">("units");
  const choose = (wanted: Against): void => {
    if (wanted === "prior") folder.current?.click();
    else {
      setKind(wanted);
      list.current?.click();
    }
  };
  const label = (each: Against): string => {
    const name = against[each];
    const shown = each === "prior" && name !== undefined ? ROUND.priorFiles(name) : name;
    return shown === undefined ? ROUND.lists[each] : ROUND.held(ROUND.lists[each], shown);
  };
  return (
    <>
      <input
        ref={list}
        type="file"
        hidden
        accept=".csv,.txt,.xlsx"
        data-testid="list-picker"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onList(kind, file);
          target.value = "";
        }}
      />
      <FolderInput input={folder} testId="prior-picker" onFiles={onPrior} />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton>{ROUND.against}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {(["units", "approved", "prior"] as const).map((each) => (
              <MenuItem key={each} onClick={() => choose(each)}>
                {label(each)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}
