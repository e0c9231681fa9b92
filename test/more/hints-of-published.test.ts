import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "@jest/globals";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { expectSameHints } from "../taskpane/targets/same-findings";
import { PUBLISHED, PUBLISHED_BUDGETS } from "./handed-over";

test.each(PUBLISHED_BUDGETS)("%s：没有改动的表，编辑器里的提示与读表时完全相同", async (file) => {
  await expectSameHints(await openWorkbook(new Uint8Array(readFileSync(join(PUBLISHED, file))), file).read());
});
