import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { DismissRegular } from "../icons";

interface DetailDrawerProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly isOpen: boolean;
  /** What lies beside the drawer, the grid of the page, can be used as well. */
  readonly isBeside?: boolean;
  /** As wide as a table or a page needs, where the window has the room. */
  readonly isWide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Details over the whole pane. Escape or the cross returns to where the user was. */
export function DetailDrawer({
  title,
  closeLabel,
  isOpen,
  isBeside = false,
  isWide = false,
  onClose,
  children,
}: DetailDrawerProps) {
  const styles = useStyles();
  return (
    <OverlayDrawer
      open={isOpen}
      position="end"
      modalType={isBeside ? "non-modal" : "modal"}
      className={isWide ? styles.wide : styles.drawer}
      onOpenChange={(_, { open }) => !open && onClose()}
    >
      <DrawerHeader className={styles.header}>
        <DrawerHeaderTitle
          heading={{ className: styles.title }}
          action={<Button appearance="subtle" icon={<DismissRegular />} aria-label={closeLabel} onClick={onClose} />}
        >
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      {/* the focus may stand in it, so that the arrow keys scroll where there is no button */}
      <DrawerBody tabIndex={0} className={styles.body}>
        {isOpen && children}
      </DrawerBody>
    </OverlayDrawer>
  );
}

const useStyles = makeStyles({
  drawer: { width: "min(480px, 100vw)" },
  wide: { width: "min(1040px, 100vw)" },
  header: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  body: {
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
});
