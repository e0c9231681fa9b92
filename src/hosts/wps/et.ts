/**
 * The members of WPS 表格 that this product uses, and no others. test/wps/declared holds them against the declarations
 * that the vendor publishes; what a call does is the vendor's word or the experience of others, until the probe has run
 * on a real machine. Everything is synchronous, and a write is done at once: there is no batch to give up.
 */
export interface EtApp {
  readonly Workbooks: { readonly Count: number; Item(index: number): EtWorkbook };
  readonly ActiveWorkbook: EtWorkbook | null;
  readonly ActiveCell: EtRange | null;
  readonly ActiveWindow: EtWindow | null;
  readonly Version: string;
  readonly Build: number;
  readonly Env: { GetTempPath(): string; GetDownloadPath(): string };
  readonly FileSystem: EtFiles;
  readonly ApiEvent: EtEvents;
  readonly PluginStorage: EtStorage;
  /** Off, no event is raised for what is written. */
  EnableEvents: boolean;
  /** Off, nothing is asked before a sheet is deleted. */
  DisplayAlerts: boolean;
  ScreenUpdating: boolean;
}

/** Real files. */
interface EtFiles {
  Exists(path: string): boolean;
  Remove(path: string): void;
  ReadFileAsArrayBuffer(path: string): ArrayBuffer;
  /** One character a byte. */
  writeAsBinaryString(path: string, data: string): boolean;
}

/** Texts that all pages of the add-in share, in all three programs of the suite, until they are closed. */
interface EtStorage {
  getItem(key: string): string;
  setItem(key: string, value: string): void;
}

interface EtEvents {
  AddApiEventListener(name: "SheetChange", hear: SheetListener): void;
  AddApiEventListener(name: "SheetSelectionChange", hear: SheetListener): void;
  AddApiEventListener(name: "WorkbookActivate", hear: WorkbookListener): void;
  RemoveApiEventListener(name: "SheetChange", hear: SheetListener): void;
  RemoveApiEventListener(name: "SheetSelectionChange", hear: SheetListener): void;
  RemoveApiEventListener(name: "WorkbookActivate", hear: WorkbookListener): void;
}
/** Called with an EtSheet and an EtRange; the vendor's declarations leave open what they are. */
export type SheetListener = (sheet: object, range: object) => void;
export type WorkbookListener = (workbook: EtWorkbook) => void;

export interface EtWorkbook {
  readonly Name: string;
  /** With its folder; the name alone while it was never saved. */
  readonly FullName: string;
  readonly Worksheets: EtSheets;
  readonly ActiveSheet: EtSheet;
  readonly Names: EtNames;
  readonly CustomXMLParts: EtXmlParts;
  readonly ProtectStructure: boolean;
  /** False while there are changes that no file holds. */
  readonly Saved: boolean;
  SaveCopyAs(path: string): void;
}

interface EtSheets {
  readonly Count: number;
  /** One sheet; several for a list of numbers, which we never give. */
  Item(index: number): EtSheet | EtSheets;
  Add(before: undefined, after: EtSheet): EtSheet;
}

export interface EtSheet {
  Name: string;
  /** -1 visible, 0 hidden, 2 hidden from the menu as well. */
  Visible: number;
  readonly Parent: EtWorkbook;
  readonly ProtectContents: boolean;
  readonly Protection: { readonly AllowFormattingCells: boolean };
  readonly Cells: EtRange;
  readonly Comments: { readonly Count: number; Item(index: number): EtComment };
  readonly Hyperlinks: {
    Add(anchor: EtRange, address: string, subAddress: string, screenTip: string, text: string): void;
  };
  readonly PageSetup: EtPageSetup;
  /** From the first to the last cell that has content or a format. */
  readonly UsedRange: EtRange;
  /** "A1,C3:D9", at most 255 characters. */
  Range(address: string): EtRange;
  Activate(): void;
  Delete(): void;
  Move(before?: EtSheet): void;
}

export interface EtRange {
  readonly Row: number;
  readonly Column: number;
  readonly Worksheet: EtSheet;
  /** Its result; a number for an error, a scalar for one cell, one flat list for one row. */
  Value2: EtValue | readonly (readonly EtValue[])[];
  /** What was entered: the formula, or the constant; as many as `Value2`. */
  Formula: EtValue | readonly (readonly EtValue[])[];
  /** Null where the cells differ, here and below. */
  NumberFormat: string;
  readonly MergeCells: boolean | null;
  /** Of a single cell: the area that it is merged into. */
  readonly MergeArea: EtRange;
  readonly EntireRow: { readonly Hidden: boolean | null };
  readonly EntireColumn: { readonly Hidden: boolean | null };
  readonly HasArray: boolean | number;
  readonly Locked: boolean | null;
  ColumnWidth: number;
  RowHeight: number;
  HorizontalAlignment: number | boolean;
  VerticalAlignment: number | boolean;
  WrapText: boolean;
  readonly Font: EtFont;
  readonly Interior: { Color: number };
  /** All four lines around every cell. */
  readonly Borders: { LineStyle: number | boolean; Color: number };
  readonly FormatConditions: EtFormatConditions;
  readonly Comment: EtComment | null;
  Address(rowAbsolute: boolean, columnAbsolute: boolean): string;
  AddComment(text: string): EtComment;
  AutoFilter(): void;
  Merge(): void;
  Select(): boolean;
}
/** null: not the same in all cells of the range; an empty cell as well. */
export type EtValue = string | number | boolean | null | undefined;

/** What is not the same in all of a cell is null or undefined. */
export interface EtFont {
  Name: string | null | undefined;
  Size: number | null | undefined;
  Bold: boolean | null | undefined;
  Underline: number | null | undefined;
  Color: number | null | undefined;
}

interface EtFormatConditions {
  readonly Count: number;
  Item(index: number): EtFormatCondition;
  Add(type: number, operator: undefined, formula: string): EtFormatCondition;
}

export interface EtFormatCondition {
  readonly Type: number;
  readonly Formula1: string;
  readonly AppliesTo: EtRange;
  readonly Interior: { Color: number };
  StopIfTrue: boolean;
  SetFirstPriority(): void;
  Delete(): void;
}

export interface EtComment {
  /** The cell. */
  readonly Parent: EtRange;
  /** Sets the text where one is given. */
  Text(text?: string): string;
  Delete(): void;
}

interface EtNames {
  readonly Count: number;
  Item(index: number): EtName;
  Add(name: string, refersTo: string, visible: boolean): void;
}

export interface EtName {
  readonly Name: string;
  readonly RefersTo: string | boolean;
  Delete(): void;
}

export interface EtXmlParts {
  readonly Count: number;
  Item(index: number): EtXmlPart;
  Add(xml: string): EtXmlPart;
  SelectByNamespace(namespace: string): EtXmlParts;
}

export interface EtXmlPart {
  readonly XML: string;
  Delete(): void;
}

export interface EtPageSetup {
  Orientation: number;
  PaperSize: number;
  Zoom: number | boolean;
  FitToPagesWide: number | boolean;
  FitToPagesTall: number | boolean;
  CenterFooter: string;
}

interface EtWindow {
  DisplayGridlines: boolean;
  FreezePanes: boolean;
  SplitRow: number;
  SplitColumn: number;
  ScrollRow: number;
  readonly VisibleRange: EtRange;
}
