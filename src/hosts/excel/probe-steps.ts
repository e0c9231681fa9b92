import type { Trip } from "./with-excel";

/** One kind of call on the scratch sheet; gives what Excel answered. */
type ProbeStep = (trip: Trip, sheet: Excel.Worksheet) => Promise<unknown>;

const FILL = "color,pattern,patternColor,tintAndShade";
const AREAS = "areaCount,areas/items/rowIndex,areas/items/rowCount,areas/items/columnIndex,areas/items/columnCount";
const NOTE = "探查\n第二行";
const PROBE_NAMESPACE = "urn:budget-disclosure:probe";
const NAME = "_BudgetDisclosure.probe";
const LONG_LIST = Array.from({ length: 250 }, (_, index) => `A${2 * index + 1}`).join(",");

const shapeOf = (areas: Excel.RangeAreas): unknown =>
  areas.isNullObject
    ? null
    : areas.areas.items.map((each) => [each.rowIndex, each.columnIndex, each.rowCount, each.columnCount]);

const fillAnswer = ({ color, pattern, patternColor, tintAndShade }: Excel.RangeFill) => ({
  color,
  pattern,
  patternColor,
  tintAndShade,
});

/** Every call the host relies on and that a real Excel may answer otherwise than the documentation says. */
export const PROBE_STEPS: Readonly<Record<string, ProbeStep>> = {
  "底色：没有、白、彩色、混合": async ({ sync }, sheet) => {
    sheet.getRange("A2").format.fill.color = "#FFFFFF";
    sheet.getRange("A3").format.fill.color = "#FFC9C5";
    await sync();
    const fills = ["A1", "A2", "A3", "A1:A3"].map((address) => sheet.getRange(address).format.fill.load(FILL));
    await sync();
    return fills.map(fillAnswer);
  },
  "底色：网纹": async ({ sync }, sheet) => {
    sheet.getRange("A4").format.fill.pattern = "Gray25";
    const fill = sheet.getRange("A4").format.fill.load(FILL);
    await sync();
    return fillAnswer(fill);
  },
  合并区域在问的范围边上: async ({ sync }, sheet) => {
    sheet.getRange("C1:D1").merge();
    sheet.getRange("C4:C7").merge();
    const found = sheet.getRange("A1:D5").getMergedAreasOrNullObject().load(AREAS);
    await sync();
    return shapeOf(found);
  },
  可见单元格: async ({ sync }, sheet) => {
    sheet.getRange("A10:A11").rowHidden = true;
    const found = sheet.getRange("A8:B14").getSpecialCellsOrNullObject("Visible").load(AREAS);
    await sync();
    return shapeOf(found);
  },
  条件格式: async ({ sync }, sheet) => {
    const format = sheet.getRanges("F1,F3:F4").conditionalFormats.add("Custom");
    format.custom.rule.formula = '=N("budget-disclosure")=0';
    format.custom.format.fill.color = "#FFC9C5";
    format.stopIfTrue = true;
    format.priority = 0;
    await sync();
    const formats = sheet.getRange().conditionalFormats.load("items/id,items/type");
    await sync();
    const [first] = formats.items;
    if (!first) return "没有读回";
    const read = sheet.getRange().conditionalFormats.getItem(first.id);
    const rule = read.custom.rule.load("formula");
    const ranges = read.getRanges().load(AREAS);
    await sync();
    return { type: first.type, formula: rule.formula, areas: shapeOf(ranges) };
  },
  "批注（ExcelApi 1.18）": async ({ sync }, sheet) => {
    // absent from older client libraries, whatever the typings say
    if (!("notes" in sheet)) return "没有";
    sheet.notes.add("H1", NOTE);
    await sync();
    const notes = sheet.notes.load("items/content");
    await sync();
    const places = notes.items.map((note) => note.getLocation().load("rowIndex,columnIndex"));
    await sync();
    const answer = notes.items.map(({ content }, index) => [
      content,
      places[index]?.rowIndex,
      places[index]?.columnIndex,
    ]);
    sheet.notes.getItem("H1").delete();
    await sync();
    return answer;
  },
  "批注对话（ExcelApi 1.10）": async ({ workbook, sync }, sheet) => {
    const comment = workbook.comments.add(sheet.getRange("H3"), NOTE, "Plain").load("content");
    await sync();
    const answer = comment.content;
    comment.delete();
    await sync();
    return answer;
  },
  一格的内边框: async ({ sync }, sheet) => {
    sheet.getRange("J1").format.borders.getItem("InsideHorizontal").style = "Continuous";
    await sync();
    return "可以";
  },
  页面设置: async ({ sync }, sheet) => {
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    await sync();
    return "可以";
  },
  二百五十个区域的地址: async ({ sync }, sheet) => {
    const found = sheet.getRanges(LONG_LIST).load("areaCount");
    await sync();
    return found.areaCount;
  },
  像公式的文字: async ({ sync }, sheet) => {
    sheet.getRange("L1:L2").values = [["'=1+1"], ["'0012"]];
    const range = sheet.getRange("L1:L2").load("values,formulas");
    await sync();
    return [range.values, range.formulas];
  },
  隐藏的名称: async ({ workbook, sync }, sheet) => {
    sheet.load("name");
    await sync();
    workbook.names.add(NAME, `='${sheet.name}'!$A$1`).visible = false;
    await sync();
    const item = workbook.names.getItemOrNullObject(NAME).load("visible");
    await sync();
    const answer = item.isNullObject ? "没有读回" : { visible: item.visible };
    if (!item.isNullObject) item.delete();
    await sync();
    return answer;
  },
  三万字的设置: async ({ workbook, sync }) => {
    workbook.settings.add(NAME, "字".repeat(30_000));
    await sync();
    const item = workbook.settings.getItem(NAME).load("value");
    await sync();
    const { length } = String(item.value);
    item.delete();
    await sync();
    return length;
  },
  "自定义 XML 部件": async ({ workbook, sync }) => {
    const xml = `<probe xmlns="${PROBE_NAMESPACE}"><text>${"字".repeat(24_000)}</text></probe>`;
    workbook.customXmlParts.add(xml);
    await sync();
    const parts = workbook.customXmlParts.getByNamespace(PROBE_NAMESPACE).load("items/id");
    await sync();
    const ids = parts.items.map(({ id }) => id);
    const texts = ids.map((id) => workbook.customXmlParts.getItem(id).getXml());
    await sync();
    const answer = texts.map(({ value }) => ({
      length: value.length,
      isSame: value === xml,
      head: value.slice(0, 60),
    }));
    for (const id of ids) workbook.customXmlParts.getItem(id).delete();
    await sync();
    return answer;
  },
  选中的单元格: async ({ workbook, sync }) => {
    const cell = workbook.getActiveCell().load("rowIndex");
    await sync();
    return typeof cell.rowIndex;
  },
  改动的通知: async ({ workbook, sync }) => {
    const registration = workbook.worksheets.onChanged.add(async () => undefined);
    await sync();
    registration.remove();
    await sync();
    return "可以";
  },
  当前工作表: async ({ workbook, sync }) => {
    const active = workbook.worksheets.getActiveWorksheet().load("visibility");
    await sync();
    return active.visibility;
  },
};
