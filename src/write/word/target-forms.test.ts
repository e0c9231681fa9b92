import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { randomForm } from "../../../test/random-form";
import { formSheet } from "../../../test/target-forms";
import { workbook } from "../../../test/draw-sheet";
import type { TargetForm, TargetLayoutId } from "../../model/target";
import { readBudget } from "../../pipeline";
import { editForm, formFromEdit, narrate, narrativeWord, targetsWord } from "../../questions/index";
import { planTargetSheet } from "../target-sheet";
import { targetLayout, TARGET_LAYOUTS } from "../../forms/layouts/index";
import { FEW_RUNS } from "../../../test/effort";

const xmlOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
const decoded = (xml: string): string =>
  xml
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
const textsIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => decoded(text ?? ""));

const BOOK = readBudget(workbook(formSheet()));
const [FORM] = BOOK.targets ?? [];
if (!FORM) throw new Error("no form was read");

const kindOf = (id: TargetLayoutId): TargetForm["kind"] => (id === "shaanxi-unit" ? "unit" : "project");

describe("Word 中的绩效目标表", () => {
  test.each(TARGET_LAYOUTS.map(({ id }) => id))("%s：与工作表的文字、行数、合并一致", async (id) => {
    await fc.assert(
      fc.asyncProperty(randomForm(kindOf(id), targetLayout(id).scheme), async (form) => {
        const { plan } = planTargetSheet([form], targetLayout(id));
        const xml = xmlOf(await targetsWord([form], id));
        const texts = textsIn(xml).join("");
        for (const { value } of plan.cells) {
          if (typeof value === "string") for (const line of value.split("\n")) expect(texts).toContain(line);
        }
        const inTable = plan.cells.filter(({ style }) => !["title", "subtitle", "note"].includes(style));
        const rows = new Set(inTable.map(({ row }) => row));
        expect(xml.match(/<w:tr>|<w:tr /g)?.length).toBe(rows.size);
        // a cell over several rows goes on in each of them: every row is as wide as the form
        for (const row of xml.split(/<w:tr[ >]/).slice(1)) {
          const spans = row
            .split("<w:tc>")
            .slice(1)
            .map((cell) => Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1));
          expect(spans.reduce((sum, span) => sum + span, 0)).toBe(plan.widths.length);
        }
        const merged = plan.merges.filter(({ top, bottom }) => bottom > top && rows.has(top));
        expect(xml.match(/<w:vMerge w:val="restart"\/>/g)?.length ?? 0).toBe(merged.length);
      }),
      { numRuns: FEW_RUNS },
    );
  });

  test("A4 纸，表题是标题，待填处标黄，金额两位小数", async () => {
    const edited = editForm(FORM);
    const open = edited.indicators.map((each) => (each.name === "一次答复率" ? { ...each, value: "" } : each));
    const xml = xmlOf(await targetsWord([formFromEdit({ ...edited, indicators: open })], "fujian"));
    expect(xml).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"/);
    expect(xml).toMatch(/<w:pStyle w:val="Heading2"\/>(?:(?!<\/w:p>).)*绩效目标表/);
    expect(xml).toMatch(/<w:highlight w:val="yellow"\/>(?:(?!<\/w:r>).)*≥【待填】%/);
    expect(textsIn(xml)).toContain("100.00");
  });

  test("每张表另起一页", async () => {
    const xml = xmlOf(await targetsWord([FORM, FORM, FORM], "jiangxi"));
    expect(xml.match(/<w:sectPr/g)).toHaveLength(3);
    expect(xml.match(/<w:tbl>/g)).toHaveLength(3);
  });

  test("情况说明的 Word 附上目标表，正文不变", async () => {
    const narrative = narrate(BOOK);
    const plain = textsIn(xmlOf(await narrativeWord(narrative)));
    const both = textsIn(xmlOf(await narrativeWord(narrative, { targets: { forms: [FORM], layout: "ningxia" } })));
    expect(both.join("")).toContain("来电人满意度");
    expect(plain.filter((text) => !both.includes(text))).toEqual([]);
    expect(plain.join("")).not.toContain("来电人满意度");
  });
});
