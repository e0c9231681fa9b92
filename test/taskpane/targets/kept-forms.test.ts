import { describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { editsToText, type SavedEdit } from "../../../src/model/edited-form";
import { Session } from "../../../src/questions/session";
import { keptForms } from "../../../src/questions/target-items";
import { about, realAnswers } from "../asking";
import { workbook } from "../../draw-sheet";
import { budgetSheets, formSheet, projectSheet } from "../../target-forms";

const projects = projectSheet([
  ["热线运行", "100.00"],
  ["办公设备购置", "50.00"],
]);
const snapshot = workbook(...budgetSheets("150.00"), projects, formSheet());

const session = new Session();
const answerer = realAnswers(session);
const asked = about(snapshot);

async function edits(): Promise<readonly SavedEdit[]> {
  const { items } = await answerer.targets(asked);
  return items.map(({ id, name, form, draft, place }): SavedEdit => {
    const start = form ?? draft;
    if (!start) throw new Error(`${name} has neither form nor draft`);
    const indicators = start.indicators.map((each) => (each.name === "一次答复率" ? { ...each, value: "97.5" } : each));
    return { id, name, form: { ...start, indicators }, ...(form && { original: form }), ...(place && { place }) };
  });
}

const namesIn = (kept?: string) =>
  keptForms(session, { ...asked, ...(kept !== undefined && { kept }) }).forms.map(({ name }) => name?.value);

describe("随情况说明导出的目标表", () => {
  test("没有保存过编辑时是工作簿里的表；没有开始起草的项目不出现", () => {
    expect(namesIn()).toEqual(["热线运行经费"]);
    expect(namesIn("读不懂的内容")).toEqual(["热线运行经费"]);
  });

  test("保存的编辑取代原表，保存的草稿在后", async () => {
    const text = editsToText(await edits());
    expect(namesIn(text)).toEqual(["热线运行经费", "办公设备购置"]);
    const [form] = keptForms(session, { ...asked, kept: text ?? "" }).forms;
    expect(form?.indicators.find(({ name }) => name.value === "一次答复率")?.value.raw).toBe("≥97.5%");
  });

  test("情况说明的 Word 里有编辑后的表", async () => {
    const { narrative } = await answerer.narrative({ ...asked, answers: {} });
    const kept = editsToText(await edits()) ?? "";
    const bytes = await answerer.narrativeWord({ narrative, targetsOf: { ...asked, kept } });
    const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
    expect(xml).toContain("≥97.5%");
    expect(xml.match(/<w:tbl>/g)).toHaveLength(2);
  });
});
