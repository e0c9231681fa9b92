/** How a workbook looks: what a grid needs to know beside the snapshot. Colours are "#RRGGBB", sizes are points. */
export interface WorkbookLook {
  /** Looks by the number that cells name. */
  readonly styles: readonly CellLook[];
  readonly sheets: readonly SheetLook[];
}

export interface CellLook {
  readonly font?: FontLook;
  readonly fill?: string;
  readonly borders?: Readonly<Partial<Record<BorderSide, BorderLook>>>;
  readonly horizontal?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wraps?: true;
  /** Excel format code, absent for General. */
  readonly numberFormat?: string;
}

export interface FontLook {
  readonly name?: string;
  readonly size?: number;
  readonly colour?: string;
  readonly isBold?: true;
  readonly isItalic?: true;
  readonly isUnderlined?: true;
}

export type BorderSide = "top" | "right" | "bottom" | "left";

export interface BorderLook {
  /** As OOXML names it: thin, medium, thick, double, dashed … */
  readonly style: string;
  readonly colour?: string;
}

export interface SheetLook {
  readonly name: string;
  /** Widths in characters of the default font, for spans of columns, 1-based. */
  readonly widths: readonly { readonly first: number; readonly last: number; readonly width: number }[];
  readonly defaultWidth?: number;
  readonly heights: readonly { readonly row: number; readonly height: number }[];
  readonly defaultHeight?: number;
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly hasGridLines: boolean;
  readonly tabColour?: string;
  /** Cells with a look of their own, in reading order, also empty ones near the content. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly style: number }[];
}
