import { addressLists, rectangles } from "../../model/areas";
import { addressInSheet, type Area, areaToA1, keyOfPlace, toA1 } from "../../model/cell";
import { textInput } from "../../model/cell-input";
import { largest } from "../../model/extremes";
import { groupBy } from "../../model/group-by";
import { OWN_BORDER, OWN_LOOKS, type OwnLook } from "../../model/own-look";
import type { CellStyle, PlannedCell, SheetPlan } from "../../model/write";
import { colourNumber, LONGEST_ADDRESS } from "./looks";
import type { EtApp, EtRange, EtSheet } from "./et";

/** Puts the plan on an empty sheet: contents in one crossing of the bridge, looks by lists of areas. */
export function fillSheet(sheet: EtSheet, plan: SheetPlan): void {
  plan.widths.forEach((characters, index) => {
    sheet.Range(addressInSheet({ row: 1, column: index + 1 })).ColumnWidth = characters;
  });
  for (const [row, height] of Object.entries(plan.heights))
    sheet.Range(addressInSheet({ row: Number(row), column: 1 })).RowHeight = height;
  writeContents(sheet, plan.cells);
  for (const cell of plan.cells) link(sheet, cell);
  for (const area of plan.merges) sheet.Range(areaToA1(area)).Merge();
  // after the links, which bring a style of their own
  for (const [style, cells] of groupBy(plan.cells, (cell): CellStyle => cell.style))
    for (const addresses of addressLists(rectangles(cells), LONGEST_ADDRESS))
      dress(sheet.Range(addresses), OWN_LOOKS[style]);
}

function writeContents(sheet: EtSheet, cells: readonly PlannedCell[]): void {
  if (cells.length === 0) return;
  const byPlace = new Map(cells.map((cell) => [keyOfPlace(cell), cell]));
  const area: Area = {
    top: 1,
    left: 1,
    bottom: largest(cells.map(({ row }) => row)),
    right: largest(cells.map(({ column }) => column)),
  };
  const rows = Array.from({ length: area.bottom }, (_, row) =>
    Array.from({ length: area.right }, (__, column) => byPlace.get(keyOfPlace({ row: row + 1, column: column + 1 }))),
  );
  const money = cells.filter(({ style }) => OWN_LOOKS[style].money);
  for (const addresses of addressLists(rectangles(money), LONGEST_ADDRESS))
    sheet.Range(addresses).NumberFormat = "#,##0.00";
  sheet.Range(areaToA1(area)).Value2 = rows.map((row) =>
    row.map((cell) => (typeof cell?.value === "string" ? textInput(cell.value) : (cell?.value ?? ""))),
  );
}

function link(sheet: EtSheet, { row, column, value, link: target }: PlannedCell): void {
  if (!target) return;
  const place = toA1({ ...target, sheet: `'${target.sheet.replaceAll("'", "''")}'` });
  const anchor = sheet.Range(addressInSheet({ row, column }));
  sheet.Hyperlinks.Add(anchor, "", place, `转到 ${toA1(target)}`, String(value));
}

/** Numbers of the object model, which it shares with that of Excel. */
const ALIGN = { left: -4131, center: -4108, right: -4152, top: -4160 } as const;
const SINGLE_UNDERLINE = 2;
const CONTINUOUS = 1;

function dress(areas: EtRange, look: OwnLook): void {
  areas.VerticalAlignment = look.wrap && !look.border ? ALIGN.top : ALIGN.center;
  if (look.horizontal) areas.HorizontalAlignment = ALIGN[look.horizontal];
  if (look.wrap) areas.WrapText = true;
  const { Font } = areas;
  if (look.font !== undefined) Font.Name = look.font;
  if (look.bold) Font.Bold = true;
  if (look.size !== undefined) Font.Size = look.size;
  if (look.underline) Font.Underline = SINGLE_UNDERLINE;
  if (look.colour !== undefined) Font.Color = colourNumber(look.colour);
  if (look.fill !== undefined) areas.Interior.Color = colourNumber(look.fill);
  if (look.border) Object.assign(areas.Borders, { LineStyle: CONTINUOUS, Color: colourNumber(OWN_BORDER) });
}

const A4 = 9;
const [PORTRAIT, LANDSCAPE] = [1, 2];

/** How the sheet, which is in front, is seen and printed. It is whole without: what is refused is left out. */
export function setUpView(app: EtApp, sheet: EtSheet, { print, frozenRows, filter }: SheetPlan): void {
  const steps: readonly (() => void)[] = [
    () => {
      const window = app.ActiveWindow;
      if (!window) return;
      window.DisplayGridlines = false;
      if (frozenRows === undefined) return;
      Object.assign(window, { SplitColumn: 0, SplitRow: frozenRows });
      window.FreezePanes = true;
    },
    () => {
      if (filter) sheet.Range(areaToA1(filter)).AutoFilter();
    },
    () => {
      const page = sheet.PageSetup;
      page.PaperSize = A4;
      page.Orientation = print.orientation === "landscape" ? LANDSCAPE : PORTRAIT;
      if (print.pageNumbers) page.CenterFooter = "— &P —";
      if (print.fitToWidth) Object.assign(page, { Zoom: false, FitToPagesWide: 1, FitToPagesTall: false });
    },
  ];
  for (const step of steps) {
    try {
      step();
    } catch {
      // no printer, or a window that is not there
    }
  }
}
