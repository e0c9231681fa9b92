import { describe, expect, test } from "@jest/globals";
import { budgetSheets, formSheet, projectSheet } from "../../test/target-forms";
import { memoryHost } from "../../test/memory-host/index";
import { editsToText, type SavedEdit } from "../model/edited-form";
import type { SheetSnapshot } from "../model/snapshot";
import type { Settings } from "../model/settings";
import { UserError } from "../model/user-error";
import { readBudget } from "../pipeline";
import { editForm, reviewTargets } from "../questions/index";
import type { TargetsDeps } from "./deps";
import { targetsCommand, type TargetsOptions } from "./targets";

const SHEETS = [
  ...budgetSheets("150.00"),
  projectSheet([
    ["热线运行", "100.00"],
    ["办公设备购置", "50.00"],
  ]),
  formSheet(),
];
const OPTIONS: TargetsOptions = { profile: "auto", format: "text" };

function fakes(kept?: string, sheets: readonly SheetSnapshot[] = SHEETS) {
  const host = memoryHost(sheets, kept === undefined ? {} : { states: [["targets", kept]] });
  const out: string[] = [];
  const err: string[] = [];
  const files: string[] = [];
  const deps = {
    print: (text: string) => void out.push(text),
    warn: (line: string) => void err.push(line),
    readBook: async (_file: string, settings: Settings) => readBudget(await host.read(), settings),
    openWorkbook: async () => Object.assign(host, { save: () => new Uint8Array([1]) }),
    openOutput: async (file: string, inputs: readonly string[]) => {
      if (inputs.includes(file)) throw new UserError("outputIsInput", { file, input: file });
      return async () => void files.push(file);
    },
  } as unknown as TargetsDeps;
  const written = async (): Promise<readonly string[]> =>
    (await host.read()).sheets.find(({ own }) => own === "targets")?.cells.map(({ value }) => String(value)) ?? [];
  return { host, out, err, files, deps, written };
}

/** The form of the workbook with another value, and a draft of the user's own. */
async function edits(): Promise<readonly SavedEdit[]> {
  const { forms, proposals } = reviewTargets(readBudget(await memoryHost(SHEETS).read()));
  const [form] = forms;
  const draft = proposals.find((each) => each.draft)?.draft;
  if (!form?.place || !draft) throw new Error("the workbook is not as drawn");
  const read = editForm(form);
  const indicators = read.indicators.map((each) => (each.name === "一次答复率" ? { ...each, value: "97.5" } : each));
  return [
    { id: "a", name: "热线运行", form: { ...read, indicators }, original: read, place: form.place },
    { id: "b", name: "办公设备购置", form: { ...editForm(draft), goals: [{ scope: "year", text: "年内完成。" }] } },
  ];
}

describe("budget targets", () => {
  test("没有项目表时，有项目支出的科目不当作项目起草；整体支出表按要求起草", async () => {
    const { out, written, deps } = fakes(
      undefined,
      budgetSheets("140.00", [
        ["2010303", "40.00", "机关服务"],
        ["2010399", "100.00"],
      ]),
    );
    await targetsCommand("a.xlsx", { ...OPTIONS, unitForm: true, out: "b.xlsx" }, deps);
    expect(out.join("")).toContain("预算中没有目标表的项目 0 个");
    expect((await written()).filter((text) => /目标表$/.test(text))).toEqual(["部门整体支出绩效目标表"]);
  });

  test("列出目标表、待编项目和问题", async () => {
    const { out, deps } = fakes();
    await targetsCommand("a.xlsx", OPTIONS, deps);
    expect(out.join("")).toContain("a.xlsx  绩效目标表 1 张，预算中没有目标表的项目 1 个");
    expect(out.join("")).toContain("待编  办公设备购置");
  });

  test("写入副本自己的工作表，用户的工作表不变", async () => {
    const { host, err, files, deps, written } = fakes();
    const before = (await host.read()).sheets;
    await targetsCommand("a.xlsx", { ...OPTIONS, out: "b.xlsx", layout: "fujian" }, deps);
    expect(files).toEqual(["b.xlsx"]);
    expect(err[0]).toBe("已把 2 张绩效目标表写入 b.xlsx 的工作表“绩效目标表”，其他工作表没有改动。");
    expect((await host.read()).sheets.slice(0, before.length)).toEqual(before);
    expect(await written()).toContain("≥96%");
  });

  test("窗格里保存的编辑取代原表和草稿", async () => {
    const { err, deps, written } = fakes(editsToText(await edits()));
    await targetsCommand("a.xlsx", { ...OPTIONS, out: "b.xlsx" }, deps);
    const cells = await written();
    expect(cells).toContain("≥97.5%");
    expect(cells).not.toContain("≥96%");
    expect(cells).toContain("年内完成。");
    expect(err[0]).toContain("已把 2 张绩效目标表");
  });

  test("保存的编辑读不懂时说明没有使用", async () => {
    const { err, deps, written } = fakes("别的内容");
    await targetsCommand("a.xlsx", { ...OPTIONS, out: "b.xlsx" }, deps);
    expect(err[0]).toBe("工作簿里保存的绩效目标编辑无法读取，没有使用。");
    expect(await written()).toContain("≥96%");
  });

  test("输出文件名不对，先说明再停", async () => {
    const { out, deps, files } = fakes();
    await expect(targetsCommand("a.xlsx", { ...OPTIONS, out: "a.xlsx" }, deps)).rejects.toThrow("另起文件名");
    await expect(targetsCommand("a.xlsx", { ...OPTIONS, out: "a.docx" }, deps)).rejects.toThrow("--out 要写成 .xlsx");
    await expect(targetsCommand("a.xlsx", { ...OPTIONS, layout: "fujian" }, deps)).rejects.toThrow("--layout");
    expect([files, out]).toEqual([[], []]);
  });
});
