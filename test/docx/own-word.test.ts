import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { readTextFile } from "../../src/hosts/docx/index";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { readBudget } from "../../src/pipeline";
import { linesOf, narrate, narrativeWord } from "../../src/questions/index";

const SAMPLES = ["fujian", "jiangxi", "national", "ningxia", "shaanxi"];

test.each(SAMPLES)("自己写的 Word 说明（%s）读回来逐段相同，标题级别在内", async (sample) => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, `../../assets/samples/${sample}.xlsx`)));
  const narrative = narrate(readBudget(await openWorkbook(bytes, sample).read()));
  const written = linesOf(narrative).map(({ role, level, runs }) => ({
    text: runs.map(({ text }) => text).join(""),
    level: role === "heading" ? level + 1 : undefined,
  }));
  const { lines } = readTextFile(await narrativeWord(narrative), "说明.docx");
  const read = lines.map(({ text, level }) => ({ text, level }));
  const cover = read.slice(
    0,
    read.findIndex(({ text }) => text === "目　录"),
  );
  const contents = written.slice(1).filter(({ level }) => level !== undefined && level <= 3);
  expect(cover.map(({ text }) => text).join("")).toBe(written[0]?.text);
  expect(read.slice(cover.length)).toEqual([
    { text: "目　录", level: undefined },
    ...read.slice(cover.length + 1, cover.length + 1 + contents.length),
    ...written.slice(1),
  ]);
  // every entry with the number of its page
  const entries = read.slice(cover.length + 1, cover.length + 1 + contents.length).map(({ text }) => text.split("\t"));
  expect(entries.map(([text]) => text)).toEqual(contents.map(({ text }) => text));
  const pages = entries.map(([, page]) => Number(page));
  expect(pages).toEqual([...pages].sort((a, b) => a - b));
  expect(pages[0]).toBe(1);
  expect(contents.length).toBeGreaterThan(5);
});
