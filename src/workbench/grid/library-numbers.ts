import type {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";

/*
 * The numbers behind the library's enumerations. Its types check each of them, and the code that only moves data needs
 * none of the library's five megabytes.
 */

export const YES: BooleanNumber.TRUE = 1;
export const NO: BooleanNumber.FALSE = 0;

export const CELL_TYPE: {
  readonly text: CellValueType.STRING;
  readonly number: CellValueType.NUMBER;
  readonly boolean: CellValueType.BOOLEAN;
  /** Text that stays text although it looks like a number. */
  readonly forcedText: CellValueType.FORCE_STRING;
} = { text: 1, number: 2, boolean: 3, forcedText: 4 };

export const HORIZONTAL: {
  readonly left: HorizontalAlign.LEFT;
  readonly center: HorizontalAlign.CENTER;
  readonly right: HorizontalAlign.RIGHT;
  readonly justify: HorizontalAlign.JUSTIFIED;
} = { left: 1, center: 2, right: 3, justify: 4 };

export const VERTICAL: {
  readonly top: VerticalAlign.TOP;
  readonly center: VerticalAlign.MIDDLE;
  readonly bottom: VerticalAlign.BOTTOM;
} = { top: 1, center: 2, bottom: 3 };

export const WRAP: WrapStrategy.WRAP = 3;

interface BorderNumbers {
  readonly thin: BorderStyleTypes.THIN;
  readonly hair: BorderStyleTypes.HAIR;
  readonly dotted: BorderStyleTypes.DOTTED;
  readonly dashed: BorderStyleTypes.DASHED;
  readonly dashDot: BorderStyleTypes.DASH_DOT;
  readonly dashDotDot: BorderStyleTypes.DASH_DOT_DOT;
  readonly double: BorderStyleTypes.DOUBLE;
  readonly medium: BorderStyleTypes.MEDIUM;
  readonly mediumDashed: BorderStyleTypes.MEDIUM_DASHED;
  readonly mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT;
  readonly mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT;
  readonly slantDashDot: BorderStyleTypes.SLANT_DASH_DOT;
  readonly thick: BorderStyleTypes.THICK;
}

/** Border styles by the names OOXML gives them. */
export const BORDER: BorderNumbers & Readonly<Record<string, BorderStyleTypes>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
