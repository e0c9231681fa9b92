import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, jest, test } from "@jest/globals";
import { openWorkbook } from "../../../src/hosts/xlsx/index";
import { contains } from "../../../src/model/cell";
import { DEFAULT_SETTINGS as settings } from "../../../src/model/settings";
import { judgeForms, reviewTargets } from "../../../src/pipeline";
import { answerer } from "../../../src/taskpane/answerer";

// many workbooks and random forms: slow where other work shares the machine
jest.setTimeout(60_000);

const SAMPLES = join(__dirname, "../../../assets/samples");
const PUBLISHED = join(__dirname, "../../../../shared/published");
const filesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".xlsx")) : [];
const FILES = [SAMPLES, PUBLISHED].flatMap((folder) => filesIn(folder).map((file) => [file, folder] as const));

/** Not of the form itself: other projects without one, and template text that an edited form no longer has. */
const LEFT_OUT = new Set(["J01", "J24"]);

describe("编辑器里的提示与校验结果一致", () => {
  if (!existsSync(PUBLISHED)) test.skip("公开文件不在这台机器上，只用示例工作簿", () => undefined);

  test.each(FILES)("%s：没有改动的表，提示与读表时完全相同", async (file, folder) => {
    const snapshot = await openWorkbook(new Uint8Array(readFileSync(join(folder, file))), file).read();
    const { items } = await answerer.targets({ snapshot, settings });
    const { findings } = reviewTargets(snapshot, settings);
    const edited = items.flatMap(({ form, place }) => (form && place ? [{ form, replaces: place }] : []));
    const judged = judgeForms(snapshot, settings, edited);
    expect(judged).toHaveLength(edited.length);
    for (const [i, { replaces }] of edited.entries()) {
      const { sheet, area } = replaces;
      const read = findings.filter(({ cells }) =>
        cells.some((cell) => cell.sheet === sheet && contains(area, cell.row, cell.column)),
      );
      const said = (all: readonly { readonly code: string; readonly severity: string }[]): readonly string[] =>
        all
          .filter(({ code }) => !LEFT_OUT.has(code))
          .map(({ code, severity }) => `${code} ${severity}`)
          .sort();
      expect(said(judged[i] ?? [])).toEqual(said(read));
    }
  });
});
