import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { addressInSheet, toA1 } from "../../src/model/cell";
import { toFen } from "../../src/model/money";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/model/snapshot";
import type { TargetAmount, TargetForm } from "../../src/model/target";
import { readBudget } from "../../src/pipeline";
import { reviewTargets } from "../../src/questions/index";
import { readTargets } from "../../src/forms/read/read-targets";
import { foldValue } from "../../src/forms/value/fold";
import { PUBLISHED } from "./handed-over";

const DOCUMENTS = ["fuzhou-2025", "guyuan-2025", "jingdezhen-2025", "sanming-2024", "weinan-2024"];

interface LabelledRow {
  readonly name: string;
  readonly measure: string;
  readonly stage: string;
  readonly value: string;
  readonly sheet: string;
  readonly cell: string;
  readonly raw: string;
}

/** The labelled amounts and indicators that lie in the performance forms of a document. */
function labelled(document: string): readonly LabelledRow[] {
  const [head, ...lines] = readFileSync(join(PUBLISHED, `${document}.facts.csv`), "utf8")
    .trim()
    .split("\n");
  const heads = (head ?? "")
    .replace(/^\ufeff/, "")
    .trim()
    .split(",");
  return lines
    .map((line) => {
      const cells = [...line.trim().matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, bare]) => quoted ?? bare ?? "",
      );
      const at = (name: string) => cells[heads.indexOf(name)] ?? "";
      return {
        table: at("table"),
        name: at("row_name"),
        measure: at("measure"),
        stage: at("stage"),
        value: at("value"),
        sheet: at("sheet"),
        cell: at("cell"),
        raw: at("raw"),
      };
    })
    .filter(({ table, sheet }) => /绩效目标表/.test(table) && sheet !== "情况说明");
}

const open = (document: string): Promise<WorkbookSnapshot> =>
  openWorkbook(readFileSync(join(PUBLISHED, `${document}.xlsx`)), document).read();

const amountsOf = (form: TargetForm): readonly TargetAmount[] => [
  ...form.money,
  ...form.tasks.flatMap(({ amounts }) => amounts),
];

/** What a form says, without the places of its cells. */
const contentOf = (form: TargetForm): unknown =>
  JSON.parse(
    JSON.stringify({ ...form, unit: form.unit.value }, (key, value: unknown) =>
      key === "cell" || key === "place" ? undefined : value,
    ),
  );

describe("公开文件中的绩效目标表", () => {
  test.each(DOCUMENTS)("%s：每个金额、每个指标都在标注的单元格读到", async (document) => {
    const forms = readTargets(await open(document));
    const missing = labelled(document).filter((row) => !isRead(row, forms));
    expect(missing).toEqual([]);
    const rows = labelled(document);
    const indicators = forms.flatMap((form) => form.indicators);
    expect(indicators).toHaveLength(rows.filter(({ stage }) => stage === "绩效目标").length);
    const amounts = forms.flatMap(amountsOf).filter(({ amount }) => amount !== undefined);
    expect(amounts).toHaveLength(rows.filter(({ stage }) => stage !== "绩效目标").length);
  });

  test.each(DOCUMENTS)("%s：没有合并信息时内容相同", async (document) => {
    const snapshot = await open(document);
    const unmerged = { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, merges: [] })) };
    expect(readTargets(unmerged).map(contentOf)).toEqual(readTargets(snapshot).map(contentOf));
  });

  test.each(DOCUMENTS)("%s：整体下移右移后内容相同", async (document) => {
    const snapshot = await open(document);
    const moved = { ...snapshot, sheets: snapshot.sheets.map((sheet) => shifted(sheet, 39, 6)) };
    expect(readTargets(moved).map(contentOf)).toEqual(readTargets(snapshot).map(contentOf));
  });

  test.each([
    ["上下", (_: number, bottom: number) => [bottom + 3, 0] as const],
    ["左右", () => [4, 9] as const],
  ])("各表%s排在一张工作表上时内容相同", async (_, offset) => {
    for (const document of DOCUMENTS) {
      const snapshot = await open(document);
      const forms = readTargets(snapshot);
      const sheets = snapshot.sheets.filter(({ name }) => forms.some(({ place }) => place?.sheet === name));
      const [first, ...rest] = sheets;
      if (!first) continue;
      const together = rest.reduce((all, sheet) => {
        const bottom = Math.max(...all.cells.map(({ row }) => row));
        const right = Math.max(...all.cells.map(({ column }) => column));
        const [down, across] = offset(right, bottom);
        const next = shifted(sheet, down, across === 0 ? 0 : right + 2);
        return { ...all, cells: inOrder([...all.cells, ...next.cells]), merges: [...all.merges, ...next.merges] };
      }, first);
      const read = readTargets({ ...snapshot, sheets: [together] });
      expect(read.map(contentOf)).toEqual(forms.map(contentOf));
    }
  });
});

function isRead({ stage, sheet, cell, raw, value, name }: LabelledRow, forms: readonly TargetForm[]): boolean {
  const here = forms.filter(({ place }) => place?.sheet === sheet);
  if (stage !== "绩效目标") {
    const amount = here.flatMap(amountsOf).find((each) => each.cell && addressInSheet(each.cell) === cell);
    return amount?.amount === toFen(Number(value).toFixed(6), "万元");
  }
  const indicator = here
    .flatMap(({ indicators }) => indicators)
    .find((each) => each.value.cell && addressInSheet(each.value.cell) === cell);
  if (!indicator) return false;
  const { value: read } = indicator.value;
  const path = [indicator.level1.raw, indicator.level2.raw, indicator.name.value].join("/");
  const isNumber = value === "" || Number(value) === numberIn(read);
  return path === name && foldValue(indicator.value.raw) === foldValue(raw) && isNumber;
}

const numberIn = (value: TargetForm["indicators"][number]["value"]["value"]): number | undefined =>
  value.kind === "amount" ? Number(value.decimal) : value.kind === "date" ? value.month : undefined;

const inOrder = (cells: SheetSnapshot["cells"]): SheetSnapshot["cells"] =>
  [...cells].sort((a, b) => a.row - b.row || a.column - b.column);

const shifted = (sheet: SheetSnapshot, down: number, across: number): SheetSnapshot => ({
  ...sheet,
  cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + down, column: cell.column + across })),
  merges: sheet.merges.map(({ top, left, bottom, right }) => ({
    top: top + down,
    left: left + across,
    bottom: bottom + down,
    right: right + across,
  })),
});

interface Label {
  readonly id: string;
  readonly doc: string;
  readonly severity: string;
  readonly cells: readonly string[];
}

/** Labelled anomalies with a cell in a performance form. */
function labelsIn(forms: readonly TargetForm[], document: string): readonly Label[] {
  const sheets = new Set(forms.map(({ place }) => place?.sheet));
  const all = JSON.parse(readFileSync(join(PUBLISHED, "labels.json"), "utf8")) as readonly {
    readonly id: string;
    readonly doc: string;
    readonly severity: string;
    readonly where: readonly { readonly sheet?: string; readonly cells?: readonly string[] }[];
  }[];
  return all
    .filter(({ doc }) => doc === document)
    .map(({ id, doc, severity, where }) => ({
      id,
      doc,
      severity,
      cells: where.flatMap(({ sheet, cells = [] }) =>
        sheets.has(sheet) ? cells.map((cell) => `${sheet}!${cell}`) : [],
      ),
    }))
    .filter(({ cells }) => cells.length > 0);
}

describe("公开文件中绩效目标表的问题", () => {
  test.each(["fuzhou-2025", "guyuan-2025"])("%s：每个标注的问题都报告在标注的单元格", async (document) => {
    const { forms, findings } = reviewTargets(readBudget(await open(document)));
    const labels = labelsIn(forms, document);
    expect(labels.length).toBeGreaterThan(0);
    const missed = labels.filter(({ cells, severity }) => {
      const touching = findings.filter((finding) => finding.cells.some((cell) => cells.includes(toA1(cell))));
      return !touching.some((finding) => severity !== "error" || finding.severity === "error");
    });
    expect(missed).toEqual([]);
    const errors = findings.filter(({ severity }) => severity === "error");
    const unlabelled = errors.filter(
      ({ cells }) => !labels.some((label) => cells.some((cell) => label.cells.includes(toA1(cell)))),
    );
    expect(unlabelled).toEqual([]);
  });

  test.each([
    // 年度资金总额 118.00, all three sources printed as 0
    ["jingdezhen-2025", ["J02 表10项目绩效目标表!C6"]],
    ["sanming-2024", []],
    ["weinan-2024", []],
  ])("%s：强制级问题只有 %j", async (document, expected) => {
    const { findings } = reviewTargets(readBudget(await open(document)));
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code, cells }) => `${code} ${cells[0] ? toA1(cells[0]) : ""}`)).toEqual(expected);
  });
});
