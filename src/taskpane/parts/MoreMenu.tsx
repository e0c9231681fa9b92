import {
  Button,
  makeStyles,
  Menu,
  MenuList,
  MenuPopover,
  type MenuProps,
  MenuTrigger,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { MoreHorizontalRegular } from "../icons";

interface MoreMenuProps extends Pick<MenuProps, "hasCheckmarks" | "checkedValues" | "positioning"> {
  /** Of the button, which shows three dots only. */
  readonly label: string;
  readonly children: ReactNode;
}

/** ⋯ with what is needed now and then; the focus returns to it from what was opened. */
export function MoreMenu({ label, children, ...menu }: MoreMenuProps) {
  const styles = useStyles();
  const returnHere = useRestoreFocusTarget();
  return (
    <Menu {...menu}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          {...returnHere}
          size="small"
          appearance="subtle"
          className={styles.button}
          icon={<MoreHorizontalRegular />}
          aria-label={label}
          title={label}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}

const useStyles = makeStyles({ button: { flexShrink: 0 } });
