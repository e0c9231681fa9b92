import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { budgetFile } from "../../../test/xlsx/large-files";
import { rawParts, unzipped, zipped } from "../../../test/xlsx/raw-package";
import { RICH_PARTS, richFile } from "../../../test/xlsx/rich-file";
import { UserError } from "../../model/user-error";
import { openWorkbook } from "./index";
import { decodeEscapes, encodeEscapes } from "../../package/xml-text";
import { FEW_RUNS, RUNS } from "../../../test/effort";

const EMPTY = zipped(rawParts([{ name: "表", xml: "<sheetData/>" }]));

/** Any text a script can hold: control characters, halves of surrogate pairs, what looks like an escape. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 30 }),
  fc.constantFrom(
    "_x000D_",
    "_x005F_x0041_",
    "_X000d_",
    "_x12_",
    "]]>",
    "\r\n",
    "\t",
    " 甲 ",
    "=A1",
    "'",
    "\ufffe",
    "\ud800_x",
  ),
);
const anyNumber = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((number) => (Object.is(number, -0) ? 0 : number));
const anyPlace = fc.record({
  row: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 1_048_576 })),
  column: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 16_384 })),
});
const anyCell = fc.tuple(anyPlace, fc.oneof(anyText, anyNumber, fc.boolean()));

describe("写、存、读", () => {
  test("任何文字转义以后都能进 XML，还原以后一字不差", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const encoded = encodeEscapes(text);
        expect(decodeEscapes(encoded)).toBe(text);
        expect(new TextDecoder().decode(new TextEncoder().encode(encoded))).toBe(encoded);
      }),
      { numRuns: RUNS },
    );
  });

  test("任何内容写进任何位置，存了再读还是它", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyCell, { selector: ([{ row, column }]) => `${row},${column}`, maxLength: 25 }),
        async (cells) => {
          const workbook = openWorkbook(EMPTY, "测试.xlsx");
          for (const half of [cells.slice(0, cells.length / 2), cells.slice(cells.length / 2)]) {
            await workbook.applyWrites(
              half.map(([place, after]) => ({ cell: { sheet: "表", ...place }, before: "", after })),
            );
          }
          const expected = cells
            .filter(([, value]) => value !== "")
            .map(([{ row, column }, value]) => ({ row, column, value }))
            .sort((a, b) => a.row - b.row || a.column - b.column);
          for (const host of [workbook, openWorkbook(workbook.save(), "测试.xlsx")]) {
            const read = (await host.read()).sheets[0]?.cells;
            expect(read?.map(({ row, column, value }) => ({ row, column, value }))).toEqual(expected);
          }
        },
      ),
      { numRuns: FEW_RUNS },
    );
  });

  test("任何文字作保存的键和值，存了再读还是它", async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(anyText, anyText, { maxKeys: 5 }), async (states) => {
        const workbook = openWorkbook(EMPTY, "测试.xlsx");
        for (const [key, value] of Object.entries(states)) await workbook.saveState(key, value);
        const again = openWorkbook(workbook.save(), "测试.xlsx");
        for (const [key, value] of Object.entries(states)) expect(await again.loadState(key)).toBe(value);
      }),
      { numRuns: FEW_RUNS },
    );
  });

  test("标记任何几格，清除以后每个部件与原来一字不差", async () => {
    const file = richFile();
    const places = fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 7 }) });
    const severity = fc.constantFrom("error" as const, "warning" as const, "info" as const);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.tuple(places, severity), { maxLength: 8 }), { maxLength: 4 }),
        async (batches) => {
          const workbook = openWorkbook(file, "富.xlsx");
          const before = await workbook.read();
          for (const batch of batches) {
            await workbook.mark(
              batch.map(([place, each]) => ({ cell: { sheet: "收支总表", ...place }, severity: each })),
            );
          }
          const again = openWorkbook(workbook.save(), "富.xlsx");
          const cells = new Set(batches.flat().map(([{ row, column }]) => `${row},${column}`));
          expect(await again.clearMarks()).toEqual({ restored: cells.size, missing: 0 });
          const cleared = again.save();
          expect((await openWorkbook(cleared, "富.xlsx").read()).sheets).toEqual(before.sheets);
          expect(unzipped(cleared)).toEqual(unzipped(file));
        },
      ),
      { numRuns: FEW_RUNS },
    );
  });
});

describe("改坏的文件", () => {
  const files = [richFile(), budgetFile(2, 60)];
  const position = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  /** Reads, and changes what can be read; a problem must be one for the user. */
  async function survive(bytes: Uint8Array): Promise<void> {
    const using = (async () => {
      const workbook = openWorkbook(bytes, "坏.xlsx");
      const { sheets } = await workbook.read();
      const sheet = sheets[0]?.name ?? "";
      await workbook.mark([{ cell: { sheet, row: 3, column: 2 }, severity: "error" }]);
      workbook.edit({ sheet, row: 3, column: 4 }, "甲");
      await openWorkbook(workbook.save(), "坏.xlsx").read();
    })();
    await using.catch((problem: unknown) => {
      if (!(problem instanceof UserError)) throw problem;
    });
  }

  test("截断、改几个字节、插进几个字节，都只以一句话结束", async () => {
    const damage = fc.record({
      at: position,
      bytes: fc.uint8Array({ minLength: 1, maxLength: 6 }),
      isInsertion: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        fc.option(position),
        async (file, damages, cut) => {
          let bytes = Array.from(file);
          for (const { at, bytes: other, isInsertion } of damages) {
            bytes.splice(Math.floor(at * bytes.length), isInsertion ? 0 : other.length, ...other);
          }
          if (cut !== null) bytes = bytes.slice(0, Math.floor(cut * bytes.length));
          await survive(Uint8Array.from(bytes));
          expect(bytes.length).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test("压缩包完好，里面的 XML 改坏几处，也只以一句话结束", async () => {
    const names = Object.keys(RICH_PARTS).filter((name) => typeof RICH_PARTS[name] === "string");
    const snippet = fc.constantFrom(
      "<",
      ">",
      "/",
      '"',
      "&",
      "=",
      " ",
      "x:",
      "r",
      "0",
      "-1",
      "99999999999",
      "<c>",
      "</row>",
      "__proto__",
      "shared",
      "",
    );
    const damage = fc.record({
      name: fc.constantFrom(...names),
      at: position,
      length: fc.integer({ min: 0, max: 5 }),
      snippet,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        const parts = { ...RICH_PARTS };
        for (const { name, at, length, snippet: text } of damages) {
          const xml = String(parts[name]);
          const start = Math.floor(at * xml.length);
          parts[name] = xml.slice(0, start) + text + xml.slice(start + length);
        }
        await survive(zipped(parts));
        expect(Object.keys(parts)).toEqual(Object.keys(RICH_PARTS));
      }),
      { numRuns: RUNS },
    );
  });
});
