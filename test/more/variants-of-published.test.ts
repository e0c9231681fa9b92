import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { expectSameFacts, VARIANTS } from "../same-facts";
import { PUBLISHED, PUBLISHED_WORKBOOKS } from "./handed-over";

describe("公开文本的工作簿换一种画法，读出的数不变", () => {
  test.each(PUBLISHED_WORKBOOKS.flatMap((file) => Object.keys(VARIANTS).map((name) => [file, name] as const)))(
    "%s %s",
    async (file, name) => {
      const snapshot = await openWorkbook(new Uint8Array(readFileSync(join(PUBLISHED, file))), file).read();
      const vary = VARIANTS[name];
      expect(vary).toBeDefined();
      if (vary) expectSameFacts(snapshot, vary(snapshot));
    },
  );
});
