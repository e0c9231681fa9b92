import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { readBudget } from "../../src/pipeline";
import { linesOf, narrate, narrativeWord } from "../../src/questions/index";
import { documentFile, inList, list, listLook, paragraph } from "../docx/raw-document";
import { escaped, unzipped, zipped } from "../xlsx/raw-package";
import { runBudget } from "./run-budget";

const ROOT = join(__dirname, "../..");
const WORKBOOK = join(ROOT, "assets/samples/fujian.xlsx");
const narrativeOf = async () =>
  narrate(readBudget(await openWorkbook(new Uint8Array(await readFile(WORKBOOK)), "fujian.xlsx").read()));

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "说明 "));
});
afterAll(() => rm(folder, { recursive: true }));

interface Printed {
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly quote?: string;
    readonly stated?: string;
    readonly cells: readonly { readonly sheet: string; readonly cell: string; readonly role: string }[];
  }[];
  readonly coverage: { readonly text: Readonly<Record<"amounts" | "checked" | "manual" | "unbound", number>> };
}

/** What the check prints for the sample and a text beside it: the findings in that text, and all amounts. */
async function checked(name: string, bytes: Uint8Array) {
  await writeFile(join(folder, name), bytes);
  const { code, out } = await runBudget(["check", WORKBOOK, "--text", join(folder, name), "--format", "json"]);
  const { findings, coverage } = JSON.parse(out) as Printed;
  const inText = findings.filter(({ cells }) => cells.some(({ sheet }) => sheet === name));
  // holes that only the user can fill are reported by G09, and rightly so
  const errors = inText.filter(({ severity, rule }) => severity === "error" && rule !== "G09");
  return { code, errors, coverage: coverage.text };
}

/** 345.67 → 9345.67: the first amount behind these words. */
const mutated = (xml: string, words: RegExp): { readonly xml: string; readonly number: string } => {
  const match = words.exec(xml);
  if (!match) throw new Error("not found");
  const at = match.index + match[0].length;
  const number = /^[\d.]+/.exec(xml.slice(at))?.[0] ?? "";
  const wrong = `9${number}`;
  return { xml: xml.slice(0, at) + wrong + xml.slice(at + number.length), number: wrong };
};

describe("check --text", () => {
  test("自己写的 Word 说明没有错误；改错一个数，错误指到那一段那个数", async () => {
    const clean = await narrativeWord(await narrativeOf());
    const before = await checked("说明.docx", clean);
    expect([before.errors, before.coverage.unbound]).toEqual([[], 0]);
    const parts = unzippedBytes(clean);
    const { xml, number } = mutated(
      parts["word/document.xml"] ?? "",
      /一般公共预算拨款支出预算(?:<[^>]*>)*(?=\d+\.\d\d<)/,
    );
    const after = await checked("改过.docx", zipped({ ...parts, "word/document.xml": xml }));
    expect(after.code).toBe(1);
    expect(after.errors).toContainEqual(
      expect.objectContaining({
        stated: number,
        quote: expect.stringContaining(number),
        cells: expect.arrayContaining([
          {
            sheet: "改过.docx",
            cell: expect.stringMatching(/^A\d+$/),
            role: expect.any(String),
            start: expect.any(Number),
            end: expect.any(Number),
            place: expect.stringMatching(/第 \d+ 段“.+…”$/),
          },
        ]),
      }),
    );
  });

  test("章节编号是 Word 自动编号时，识别的金额一样多", async () => {
    const lines = linesOf(await narrativeOf());
    const text = (runs: (typeof lines)[number]["runs"]): string => runs.map((run) => run.text).join("");
    const typed = lines.map(({ runs }) => paragraph(escaped(text(runs)))).join("");
    const automatic = lines
      .map(({ role, runs }) => {
        const [, part, chapter] = /^(?:(第.部分[：　 ]?)|([一二三四五六七八九十]+、))/.exec(text(runs)) ?? [];
        const level = part === undefined ? 1 : 0;
        const marker = part ?? chapter;
        if (role !== "heading" || marker === undefined) return paragraph(escaped(text(runs)));
        return paragraph(escaped(text(runs).slice(marker.length)), inList(1, level));
      })
      .join("");
    const look = listLook(0, [
      ["chineseCounting", "第%1部分"],
      ["chineseCounting", "%2、"],
    ]);
    const plain = await checked("手工编号.docx", documentFile(typed));
    const numbered = await checked("自动编号.docx", documentFile(automatic, { numbering: look + list(1, 0) }));
    expect(numbered).toEqual(plain);
    expect(plain.coverage.amounts).toBeGreaterThan(20);
  });

  test("纯文本也行", async () => {
    const text = linesOf(await narrativeOf())
      .map(({ runs }) => runs.map((run) => run.text).join(""))
      .join("\r\n");
    const { errors, coverage } = await checked("说明.txt", new TextEncoder().encode(text));
    expect([errors, coverage.unbound]).toEqual([[], 0]);
  });

  test("只能与一个工作簿一起使用；读不了的说明有一句话，退出码 2", async () => {
    const two = await runBudget(["check", WORKBOOK, WORKBOOK, "--text", "a.docx"]);
    expect([two.code, two.out, two.err]).toEqual([2, "", "--text 只能与一个工作簿一起使用。请用 --help 查看用法。\n"]);
    const none = await runBudget(["check", WORKBOOK, "--text", "没有.docx"]);
    expect([none.code, none.out, none.err]).toEqual([2, "", "找不到文件“没有.docx”。请核对路径和文件名后再试。\n"]);
    const workbook = await runBudget(["check", WORKBOOK, "--text", WORKBOOK]);
    expect([workbook.code, workbook.out]).toEqual([2, ""]);
    expect(workbook.err).toContain("“fujian.xlsx”不是 .docx 文档（是 Excel 工作簿）。");
  });
});

/** The parts as text; this document holds no pictures. */
const unzippedBytes = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipped(bytes)).map(([name, text]) => [name, Buffer.from(text, "latin1").toString("utf8")]),
  );
