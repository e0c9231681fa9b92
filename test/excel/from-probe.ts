import * as v from "valibot";
import type { EmulatedWorkbook } from "./emulator/workbook";
import type { RequirementSets } from "./library";

/** What 设置 → 关于 → 探查这个程序 saves, as far as the emulator can follow it. */
const ProbeFile = v.object({
  apiSet: v.pipe(v.string(), v.regex(/^ExcelApi 1\.\d+$/)),
  steps: v.array(v.object({ step: v.string(), answer: v.optional(v.unknown()), refused: v.optional(v.string()) })),
});
type ProbeStep = v.InferOutput<typeof ProbeFile>["steps"][number];

/** The call of a step that this Excel refuses when it refuses the step. */
const REFUSED: Readonly<Record<string, (call: string) => boolean>> = {
  "底色：没有、白、彩色、混合": (call) => call === "RangeFill.load",
  "底色：网纹": (call) => call === "RangeFill.Pattern=",
  合并区域在问的范围边上: (call) => call === "Range.GetMergedAreasOrNullObject",
  可见单元格: (call) => call === "Range.GetSpecialCellsOrNullObject",
  条件格式: (call) => call.endsWith(".ConditionalFormats"),
  "批注（ExcelApi 1.18）": (call) => call === "Worksheet.Notes",
  "批注对话（ExcelApi 1.10）": (call) => call === "Workbook.Comments",
  一格的内边框: () => false,
  页面设置: (call) => call.startsWith("PageLayout."),
  二百五十个区域的地址: (call) => call === "Worksheet.GetRanges",
  隐藏的名称: (call) => call === "NamedItem.Visible=",
  三万字的设置: () => false,
  "自定义 XML 部件": (call) => call === "Workbook.CustomXmlParts",
  选中的单元格: (call) => call === "Workbook.GetActiveCell",
  改动的通知: (call) => call === "WorksheetCollection._RegisterDataChangedEvent()",
  当前工作表: (call) => call === "WorksheetCollection.GetActiveWorksheet",
};

const asFormats = (fill: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries((fill ?? {}) as object).map(([name, answer]) => [`fill.${name}`, answer]));

/** How an answer changes the ways of the emulated Excel. */
const ANSWERED: Readonly<Record<string, (book: EmulatedWorkbook, answer: unknown) => void>> = {
  "底色：没有、白、彩色、混合": ({ conditions, sheets }, answer) => {
    const [none, , coloured] = answer as readonly unknown[];
    conditions.noFill = asFormats(none);
    const { "fill.color": _, ...beside } = asFormats(coloured);
    conditions.plainFill = beside;
    for (const sheet of sheets) sheet.noFill = conditions.noFill;
  },
  合并区域在问的范围边上: ({ conditions }, answer) => {
    // C4:C7, asked for as far as row 5
    conditions.cutsMerges = (answer as readonly (readonly number[])[]).some(([row, , rows]) => row === 3 && rows === 2);
  },
  条件格式: ({ conditions }, answer) => {
    const { formula } = answer as { readonly formula?: string };
    if (formula === undefined) return;
    conditions.formulaBack = (written) => (written === '=N("budget-disclosure")=0' ? formula : written);
  },
  一格的内边框: ({ conditions }) => void (conditions.takesInnerEdges = true),
};

/** The requirement sets of a probed Excel, and what makes an emulated workbook answer as it did. */
export function asProbed(text: string): {
  readonly sets: RequirementSets;
  readonly apply: (book: EmulatedWorkbook) => void;
  /** Each step with what came of it. */
  readonly steps: readonly ProbeStep[];
} {
  const { apiSet, steps } = v.parse(ProbeFile, JSON.parse(text));
  const sets = { ExcelApi: apiSet.replace("ExcelApi ", ""), RichApiRuntime: "1.2", RichApiRuntimeFlag: "1.2" };
  const refused = steps.flatMap(({ step, refused: code }) => (code === undefined ? [] : [{ step, code }]));
  const apply = (book: EmulatedWorkbook): void => {
    for (const { step, answer } of steps) if (answer !== undefined) ANSWERED[step]?.(book, answer);
    const setting = steps.find(({ step }) => step === "三万字的设置");
    if (setting?.refused !== undefined) book.conditions.longestSetting = 29_999;
    book.conditions.refuses = (call) => refused.find(({ step }) => REFUSED[step]?.(call))?.code;
  };
  return { sets, apply, steps };
}
