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
  const contents = written.slice(1).filter(({ level }) => level !== undefined && level <= 3);
  expect(read).toEqual([
    written[0],
    { text: "目　录", level: undefined },
    ...contents.map(({ text }) => ({ text: `${text}\t`, level: undefined })),
    ...written.slice(1),
  ]);
  expect(contents.length).toBeGreaterThan(5);
});
