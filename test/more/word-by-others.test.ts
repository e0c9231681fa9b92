import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readEdited } from "../../src/hosts/docx/index";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import type { BudgetBook } from "../../src/model/book";
import { readBudget } from "../../src/pipeline";
import { narrate, narrativePage, narrativeWord, readBack } from "../../src/questions/index";
import { launch } from "../browser/launch";

/** Needs soffice and pdftotext on the path. */
let folder = "";
let book: BudgetBook;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "word-"));
  const file = join(__dirname, "../../assets/samples/fujian.xlsx");
  book = readBudget(await openWorkbook(new Uint8Array(readFileSync(file)), file).read());
});
afterAll(() => rmSync(folder, { recursive: true }));

test("改过的草稿由 LibreOffice 存过，照样读回，不多不少", async () => {
  const narrative = narrate(book);
  const draft = await narrativeWord(narrative, { isDraft: true, tablesOf: book, identity: book.identity });
  const parts = unzipSync(draft);
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace("由两部分组成", "由下面两部分组成");
  writeFileSync(join(folder, "改过.docx"), zipSync({ ...parts, "word/document.xml": strToU8(xml) }));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const target = ["--convert-to", "docx", "--outdir", join(folder, "out")];
  execFileSync("soffice", [profile, "--headless", ...target, join(folder, "改过.docx")], { stdio: "ignore" });
  const edited = readEdited(new Uint8Array(readFileSync(join(folder, "out/改过.docx"))), "改过.docx");
  const { merged, isRecordLost } = readBack(book, narrative, edited);
  expect(isRecordLost).toBe(false);
  expect(merged.filter(({ state }) => state !== "generated").map(({ key, state }) => [key, state])).toEqual([
    ["basic/basic", "edited"],
  ]);
});

test("浏览器印出的页与目录写的页码相同", async () => {
  const file = join(folder, "说明");
  writeFileSync(`${file}.html`, await narrativePage(narrate(book), { tablesOf: book }));
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(`file://${file}.html`);
  await page.pdf({ path: `${file}.pdf`, preferCSSPageSize: true });
  await browser.close();
  const text = execFileSync("pdftotext", ["-layout", `${file}.pdf`, "-"], { encoding: "utf8" });
  const pages = text.split("\f").map((each) => each.replace(/[ \t]/g, ""));
  const headings = pages.flatMap((each, i) =>
    /—\d+—/.test(each)
      ? []
      : [...each.matchAll(/^(\S{4,}?)\.*(\d+)$/gm)].map(([, words = "", at]) => ({ words, at, i })),
  );
  expect(headings.length).toBeGreaterThan(20);
  const wrong = headings.filter(
    ({ words, at }) => !pages.some((each) => each.includes(`—${at}—`) && each.includes(words)),
  );
  expect(wrong).toEqual([]);
});
