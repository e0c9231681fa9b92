import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import type { MeaningGroup } from "./meaning-groups";
import { READING } from "./strings";

interface MeaningMenuProps {
  /** The column or row as the user knows it. */
  readonly name: string;
  readonly groups: readonly MeaningGroup[];
  readonly told: string | undefined;
  /** Undefined takes the user's word back. */
  readonly onChoose: (value: string | undefined) => void;
  /** Offers to name a code of the classification. */
  readonly onAskCode?: () => void;
}

const FIELD = "meaning";
const AUTO = "auto";

/** What a column or a row may be; the choice is the user's word on it. */
export function MeaningMenu({ name, groups, told, onChoose, onAskCode }: MeaningMenuProps) {
  const styles = useStyles();
  return (
    <Menu
      positioning={{ autoSize: true, overflowBoundaryPadding: 8 }}
      checkedValues={{ [FIELD]: [told ?? AUTO] }}
      onCheckedValueChange={(_, { checkedItems: [value] }) => onChoose(value === AUTO ? undefined : value)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" className={styles.button} aria-label={READING.changeNamed(name)}>
          {READING.change}
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          <MenuItemRadio name={FIELD} value={AUTO}>
            {READING.auto}
          </MenuItemRadio>
          {onAskCode && <MenuItem onClick={onAskCode}>{READING.code}</MenuItem>}
          {groups.map(({ label, meanings }) => (
            <MenuGroup key={label}>
              <MenuDivider />
              <MenuGroupHeader>{label}</MenuGroupHeader>
              {meanings.map(({ value, name: meaning }) => (
                <MenuItemRadio key={value} name={FIELD} value={value}>
                  {meaning}
                </MenuItemRadio>
              ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

const useStyles = makeStyles({
  button: { minWidth: "44px", flexShrink: 0 },
  popover: { maxHeight: "min(420px, 70vh)", overflowY: "auto" },
});
