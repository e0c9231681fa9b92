/** Every code that the labelled published workbooks print, with its name. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";

import type { Classification } from "../../src/model/catalogue";
import { catalogueOf } from "../../src/catalogue/catalogue-of";
import { normaliseCode, normaliseName } from "../../src/catalogue/names";
import { PUBLISHED, PUBLISHED_WORKBOOKS } from "./handed-over";

const BY_DIGIT: Readonly<Record<string, Classification>> = {
  2: "functional",
  3: "economic",
  5: "governmentEconomic",
};

/** Deviations of the documents themselves. */
const DEVIATIONS = ["guyuan-2025 2101102 事业单位医疗保险"];

/** Codes of units that look like codes of the classification. */
const UNIT_CODES = ["weinan-2024 502 渭南市人民政府办公室"];

interface Printed {
  readonly code: string;
  readonly name: string;
}

/** Text of the cells of one sheet, row by row; numbers are blank, for every code is stored as text. */
function rowsOf(xml: string, shared: readonly string[]): readonly (readonly string[])[] {
  const text = (attributes: string, body: string): string => {
    const value = /<v>([^<]*)<\/v>/.exec(body)?.[1] ?? "";
    return /t="s"/.test(attributes) ? (shared[Number(value)] ?? "") : (/<t[^>]*>([^<]*)/.exec(body)?.[1] ?? "");
  };
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = "", body = ""]) =>
      text(attributes, body),
    ),
  );
}

function printedCodes(file: string): readonly Printed[] {
  const parts = unzipSync(readFileSync(join(PUBLISHED, file)));
  const xmlOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const shared = [...xmlOf("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = ""]) =>
    [...item.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, run = ""]) => run).join(""),
  );
  const sheets = Object.keys(parts).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  return sheets.flatMap((name) => codesOf(rowsOf(xmlOf(name), shared)));
}

function codesOf(rows: readonly (readonly string[])[]): readonly Printed[] {
  let classCode = "";
  return rows.flatMap((cells) =>
    cells.flatMap((cell, at) => {
      const inOneCell = /^\s*(2\d{6})[-\s]*([^\d\s万亿元年].*)$/.exec(cell);
      if (inOneCell)
        return [{ code: inOneCell[1] ?? "", name: inOneCell[2] ?? "" }].filter(({ name }) => name.length < 40);
      const tail = at === 0 && /^\d{2}$/.test(cell) && classCode !== "" ? classCode + cell : cell;
      const code = normaliseCode(tail);
      const name = cells[at + 1] ?? "";
      if (code === undefined || !/[一-龥]/.test(name) || /^\d/.test(name)) return [];
      if (code.length === 3) classCode = code;
      return [{ code, name }];
    }),
  );
}

const files = PUBLISHED_WORKBOOKS.filter((name) => existsSync(join(PUBLISHED, name.replace(".xlsx", ".facts.csv"))));

describe("公开文件所印科目", () => {
  test("编码都查得到，名称都相符，已知偏差除外", () => {
    const found: string[] = [];
    let count = 0;
    for (const file of files) {
      const id = file.replace(".xlsx", "");
      const catalogue = catalogueOf(Number(id.slice(-4)));
      for (const { code, name } of printedCodes(file)) {
        count++;
        const entry = catalogue.find(BY_DIGIT[code.slice(0, 1)] ?? "functional", code);
        if (entry && normaliseName(entry.name) === normaliseName(name)) continue;
        found.push(`${id} ${code} ${name}`);
      }
    }
    expect(count).toBe(487);
    expect([...new Set(found)]).toEqual([...DEVIATIONS, ...UNIT_CODES]);
  });
});
