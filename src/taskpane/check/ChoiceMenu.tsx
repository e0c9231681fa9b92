import {
  makeStyles,
  Menu,
  MenuButton,
  MenuDivider,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from "@fluentui/react-components";

interface Choice {
  readonly id: string;
  readonly name: string;
}

interface ChoiceMenuProps {
  /** What is chosen: “地区模板”. */
  readonly label: string;
  /** What holds now, in a word or two. */
  readonly value: string;
  /** The first is what is found without the user. */
  readonly choices: readonly Choice[];
  readonly selected: string;
  readonly onChoose: (id: string) => void;
  /** Why it is so. */
  readonly reasons?: readonly string[];
}

/** A word in the head of the pane that can be changed: a small button with the choice behind it. */
export function ChoiceMenu({ label, value, choices, selected, onChoose, reasons = [] }: ChoiceMenuProps) {
  const styles = useStyles();
  return (
    <Menu hasCheckmarks checkedValues={{ choice: [selected] }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" className={styles.button} aria-label={`${label}：${value}`}>
          {value}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList aria-label={label}>
          {choices.map(({ id, name }) => (
            <MenuItemRadio key={id} name="choice" value={id} onClick={() => id !== selected && onChoose(id)}>
              {name}
            </MenuItemRadio>
          ))}
        </MenuList>
        {reasons.length > 0 && <MenuDivider />}
        {reasons.map((reason) => (
          <Text key={reason} block size={200} className={styles.reason}>
            {reason}
          </Text>
        ))}
      </MenuPopover>
    </Menu>
  );
}

const useStyles = makeStyles({
  button: {
    minWidth: 0,
    maxWidth: "112px",
    padding: "0 4px",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
  },
  popover: { maxWidth: "300px", maxHeight: "60vh", overflowY: "auto" },
  reason: { padding: `2px ${tokens.spacingHorizontalS}`, color: tokens.colorNeutralForeground2 },
});
