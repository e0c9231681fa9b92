import { KEPT_NAMESPACE } from "../../package/kept";
import { wordsOf } from "./attempt";
import { sheetsOf } from "./collections";
import type { EtApp, EtSheet, EtWorkbook } from "./et";

/** What one question came to: the answer, or the words with which WPS refused it. */
interface ProbeAnswer {
  readonly question: string;
  readonly milliseconds: number;
  readonly answer?: unknown;
  readonly refused?: string;
}

type Step = (given: { readonly app: EtApp; readonly book: EtWorkbook; readonly sheet: EtSheet }) => unknown;

/** What the host relies on, and only a real WPS can answer. Nothing of the user's workbook is in the answers. */
const STEPS: Readonly<Record<string, Step>> = {
  另存副本: ({ app, book }) => {
    const wasSaved = book.Saved;
    const path = `${app.Env.GetTempPath().replace(/[\\/]?$/, "/")}budget-disclosure-probe-${Date.now()}.xlsx`;
    try {
      book.SaveCopyAs(path);
      const bytes = new Uint8Array(app.FileSystem.ReadFileAsArrayBuffer(path));
      const first = Array.from(bytes.subarray(0, 4));
      return { bytes: bytes.length, first, ending: book.Name.replace(/^.*\./, ""), wasSaved, isSaved: book.Saved };
    } finally {
      if (app.FileSystem.Exists(path)) app.FileSystem.Remove(path);
    }
  },
  一格一行一块的值: ({ sheet }) => {
    sheet.Range("A1:B2").Value2 = [
      [1, "'0012"],
      [true, "甲"],
    ];
    sheet.Range("A3").Formula = "=1/0";
    return ["A1", "A1:B1", "A1:B2", "A3", "C9"].map((address) => sheet.Range(address).Value2 ?? null);
  },
  公式与文字: ({ sheet }) => {
    sheet.Range("A4").Value2 = "'=1+1";
    sheet.Range("A5").Formula = "=A1+1";
    return ["A4", "A5"].map((address) => [sheet.Range(address).Formula, sheet.Range(address).Value2]);
  },
  各格不同时的回答: ({ sheet }) => {
    sheet.Range("C1").NumberFormat = "0.00";
    sheet.Range("B8:C8").Merge();
    return {
      formats: [sheet.Range("C1").NumberFormat, sheet.Range("B1:C2").NumberFormat],
      formulas: sheet.Range("A4:A5").Formula,
      merged: [sheet.Range("B8:C8").MergeCells, sheet.Range("A8:C8").MergeCells, sheet.Range("A9").MergeCells],
      mergedInto: sheet.Range("C8").MergeArea.Address(false, false),
      hidden: [sheet.Range("A1:A8").EntireRow.Hidden, sheet.Range("A1:C1").EntireColumn.Hidden],
      used: sheet.UsedRange.Address(false, false),
    };
  },
  多个区域的地址: ({ sheet }) => sheet.Range("A1,C3:D4").Address(false, false),
  底色: ({ sheet }) => {
    sheet.Range("D1").Interior.Color = 0xff_ff_ff;
    sheet.Range("D2").Interior.Color = 0xc5_c9_ff;
    return ["D1", "D2", "D3", "D1:D3"].map((address) => sheet.Range(address).Interior.Color);
  },
  条件格式: ({ sheet }) => {
    const format = sheet.Range("F1,F3:F4").FormatConditions.Add(2, undefined, '=N("budget-disclosure")=0');
    format.Interior.Color = 0xc5_c9_ff;
    format.StopIfTrue = true;
    format.SetFirstPriority();
    const all = sheet.Cells.FormatConditions;
    const read = all.Item(1);
    const answer = [all.Count, read.Type, read.Formula1, read.AppliesTo.Address(false, false)];
    read.Delete();
    return [...answer, sheet.Cells.FormatConditions.Count];
  },
  批注: ({ sheet }) => {
    sheet.Range("H1").AddComment("探查\n第二行");
    const { Comments } = sheet;
    const note = Comments.Item(1);
    const answer = [Comments.Count, note.Text(), note.Parent.Row, note.Parent.Column];
    note.Delete();
    return answer;
  },
  隐藏的名称: ({ book, sheet }) => {
    book.Names.Add("_BudgetDisclosure.probe", `='${sheet.Name}'!$A$1`, false);
    const names = Array.from({ length: book.Names.Count }, (_, index) => book.Names.Item(index + 1));
    const own = names.find(({ Name }) => Name.includes("BudgetDisclosure.probe"));
    const answer = own ? [own.Name, String(own.RefersTo).replace(sheet.Name, "表")] : "没有读回";
    own?.Delete();
    return answer;
  },
  "自定义 XML": ({ book }) => {
    const namespace = `${KEPT_NAMESPACE}:probe`;
    book.CustomXMLParts.Add(`<probe xmlns="${namespace}">${"字".repeat(24_000)}</probe>`);
    const parts = book.CustomXMLParts.SelectByNamespace(namespace);
    const answer = [parts.Count, parts.Item(1).XML.length];
    parts.Item(1).Delete();
    return [...answer, book.CustomXMLParts.SelectByNamespace(namespace).Count];
  },
  写入时的通知: ({ app, sheet }) => {
    let heard = 0;
    const hear = (): void => void heard++;
    app.ApiEvent.AddApiEventListener("SheetChange", hear);
    sheet.Range("J1").Value2 = 1;
    app.EnableEvents = false;
    sheet.Range("J1").Value2 = 2;
    app.EnableEvents = true;
    app.ApiEvent.RemoveApiEventListener("SheetChange", hear);
    return heard;
  },
  列宽行高与边框: ({ sheet }) => {
    sheet.Range("A1").ColumnWidth = 24;
    sheet.Range("A1").RowHeight = 30;
    Object.assign(sheet.Range("L1:L3").Borders, { LineStyle: 1, Color: 0xa6_a6_a6 });
    return [sheet.Range("A1").ColumnWidth, sheet.Range("A1").RowHeight];
  },
  页面设置: ({ sheet }) => {
    Object.assign(sheet.PageSetup, { Zoom: false, FitToPagesWide: 1, FitToPagesTall: false, CenterFooter: "— &P —" });
    return [sheet.PageSetup.FitToPagesWide, sheet.PageSetup.FitToPagesTall];
  },
  字体不一的格: ({ sheet }) => [sheet.Range("A1").Font.Bold, sheet.Range("A1:F4").Font.Color],
  数组公式与保护: ({ sheet }) => [sheet.Range("A5").HasArray, sheet.Range("A5").Locked, sheet.ProtectContents],
};

/** What the engine of the pane has, by name. */
const ENGINE: Readonly<Record<string, () => boolean>> = {
  "Array.at": () => "at" in Array.prototype,
  findLast: () => "findLast" in Array.prototype,
  replaceAll: () => "replaceAll" in String.prototype,
  hasOwn: () => "hasOwn" in Object,
  structuredClone: () => "structuredClone" in globalThis,
  randomUUID: () => "crypto" in globalThis && "randomUUID" in crypto,
  clipboard: () => "navigator" in globalThis && "clipboard" in navigator,
  worker: () => "Worker" in globalThis,
};

/** What WPS and its engine answered, as text to be sent to whoever maintains the product. */
export const probe = async (app: EtApp, asking: Asking): Promise<string> =>
  JSON.stringify({ ...asking, ...(await askedOf(app)) }, null, 2);

/** Who asks: the version of the product, and how the engine names itself. */
interface Asking {
  readonly product: string;
  readonly agent: string;
}

/** Asks WPS everything on a scratch sheet, which is removed again, whatever happens. */
async function askedOf(app: EtApp): Promise<object> {
  const book = app.ActiveWorkbook;
  if (!book) return { problem: "没有打开的工作簿" };
  const front = book.ActiveSheet;
  const last = sheetsOf(book).at(-1) ?? front;
  const sheet = book.Worksheets.Add(undefined, last);
  const answers = Object.entries(STEPS).map(([question, step]): ProbeAnswer => {
    const started = Date.now();
    const took = (): number => Date.now() - started;
    try {
      const answer = step({ app, book, sheet });
      return { question, milliseconds: took(), answer };
    } catch (error) {
      return { question, milliseconds: took(), refused: wordsOf(error) };
    }
  });
  app.DisplayAlerts = false;
  sheet.Delete();
  app.DisplayAlerts = true;
  front.Activate();
  return {
    version: app.Version,
    build: app.Build,
    engine: Object.fromEntries(Object.entries(ENGINE).map(([name, has]) => [name, has()])),
    answers,
  };
}
