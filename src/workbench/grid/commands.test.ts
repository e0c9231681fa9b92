import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isForbidden, keepContentsOnly } from "./commands";

const LIBRARY = [
  "sheets",
  "sheets-ui",
  "sheets-formula",
  "sheets-formula-ui",
  "sheets-numfmt",
  "sheets-numfmt-ui",
  "ui",
];

/** Every command the library has for sheets, from its own source. */
function commandsOfLibrary(): ReadonlySet<string> {
  const root = join(__dirname, "../../../node_modules/@univerjs");
  const sources = LIBRARY.map((name) => readFileSync(join(root, name, "lib/es/index.js"), "utf8"));
  return new Set(sources.flatMap((source) => source.match(/\bsheet\.command\.[a-z-]+(?:\.[a-z-]+)*/g) ?? []));
}

describe("页面上允许的操作", () => {
  test("增删行列和工作表、合并、格式、冻结、隐藏、改名都不允许", () => {
    const forbidden =
      /insert|remove|delete|merge|hidden|hide|visible|frozen|bold|italic|colou?r|border|style|font|numfmt|protection|order|worksheet-name|move-range|row-height|col-width|defined-name|gridlines/;
    const slipped = [...commandsOfLibrary()].filter((id) => forbidden.test(id) && !isForbidden(id));
    expect(slipped).toEqual([]);
  });

  test("允许的操作库里都有", () => {
    const known = commandsOfLibrary();
    const allowed = [...known].filter((id) => !isForbidden(id));
    expect(allowed).toEqual(
      expect.arrayContaining([
        "sheet.command.set-range-values",
        "sheet.command.clear-selection-content",
        "sheet.command.auto-fill",
        "sheet.command.paste-by-short-key",
        "sheet.command.scroll-view",
        "sheet.command.set-worksheet-activate",
      ]),
    );
    expect(isForbidden("univer.command.cut")).toBe(true);
    expect(isForbidden("univer.command.copy")).toBe(false);
  });

  test("粘贴只带内容，不带格式和合并", () => {
    const values = { cellValue: { 0: { 1: { v: 1, s: { bl: 1 } }, 2: null } } };
    keepContentsOnly("sheet.mutation.set-range-values", values);
    expect(values.cellValue).toEqual({ 0: { 1: { v: 1 }, 2: { v: null, f: null, p: null, si: null } } });
    const merge = { ranges: [{}] };
    keepContentsOnly("sheet.mutation.add-worksheet-merge", merge);
    expect(merge).toEqual({ ranges: [] });
  });
});
