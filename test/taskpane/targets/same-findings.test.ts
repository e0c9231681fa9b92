import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { openWorkbook } from "../../../src/hosts/xlsx/index";
import { expectSameHints } from "./same-findings";

const SAMPLES = join(__dirname, "../../../assets/samples");
const FILES = readdirSync(SAMPLES).filter((file) => file.endsWith(".xlsx"));

test.each(FILES)("%s：没有改动的表，编辑器里的提示与读表时完全相同", async (file) => {
  expect(FILES.length).toBeGreaterThan(1);
  await expectSameHints(await openWorkbook(new Uint8Array(readFileSync(join(SAMPLES, file))), file).read());
});
