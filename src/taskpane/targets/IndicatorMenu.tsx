import { MenuDivider, MenuGroup, MenuGroupHeader, MenuItem } from "@fluentui/react-components";
import type { EditedIndicator } from "../../model/edited-form";
import type { TargetScheme } from "../../model/target";
import { LEVEL2_TERMS, LEVELS } from "../../model/target-terms";
import { MoreMenu } from "../parts/MoreMenu";
import { useEditor } from "./editor-context";
import { INDICATORS } from "./strings";

interface IndicatorMenuProps {
  readonly indicator: EditedIndicator;
  readonly index: number;
  readonly isLast: boolean;
  readonly scheme: TargetScheme;
  readonly onStep: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** Moving, deleting, and the level of a row. */
export function IndicatorMenu({ indicator, index, isLast, scheme, onStep, onRemove }: IndicatorMenuProps) {
  const { act } = useEditor();
  const levels = LEVELS[scheme].flatMap(([, seconds]) => seconds).filter((level2) => level2 !== indicator.level2);
  return (
    <MoreMenu label={INDICATORS.menu(index + 1)} positioning={{ autoSize: true, overflowBoundaryPadding: 8 }}>
      <MenuItem disabled={index === 0} onClick={() => onStep(-1)}>
        {INDICATORS.up}
      </MenuItem>
      <MenuItem disabled={isLast} onClick={() => onStep(1)}>
        {INDICATORS.down}
      </MenuItem>
      <MenuItem onClick={onRemove}>{INDICATORS.remove}</MenuItem>
      <MenuDivider />
      <MenuGroup>
        <MenuGroupHeader>{INDICATORS.moveTo}</MenuGroupHeader>
        {levels.map((level2) => (
          <MenuItem key={level2} onClick={() => act({ type: "level", id: indicator.id, level2 })}>
            {LEVEL2_TERMS[level2]}
          </MenuItem>
        ))}
      </MenuGroup>
    </MoreMenu>
  );
}
