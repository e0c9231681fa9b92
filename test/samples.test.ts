import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { buildSamples } from "../scripts/samples/build";
import { SAMPLES } from "../scripts/samples/sample-budgets";
import { openWorkbook } from "../src/hosts/xlsx/index";
import { addressInSheet } from "../src/model/cell";
import type { Review } from "../src/model/review";
import { review } from "../src/pipeline";

const { files, mistakes } = buildSamples();

const reviewOf = async (name: string): Promise<Review> =>
  review(await openWorkbook(files.get(name) ?? new Uint8Array(), name).read());

describe("示例工作簿", () => {
  test.each([...files.keys()])("%s 与生成的一致（npx tsx scripts/build-samples.ts 重新生成）", (name) => {
    const stored = readFileSync(join(__dirname, "../assets/samples", name));
    expect(Buffer.compare(stored, files.get(name) ?? new Uint8Array())).toBe(0);
  });

  test.each(SAMPLES.map(({ file, layout }) => [file, layout]))("%s 没有强制和提示", async (file, layout) => {
    const { findings, profile, unrecognised, identity } = await reviewOf(file);
    const serious = findings
      .filter(({ severity }) => severity !== "info")
      .map(({ code, message }) => `${code} ${message}`);
    expect({ serious, profile: profile.id, unrecognised }).toEqual({ serious: [], profile: layout, unrecognised: [] });
    expect(identity.unitName).toMatch(/^青川市示例/);
  });

  test("每处差错都由所列的规则指出", async () => {
    const { findings } = await reviewOf("with-mistakes.xlsx");
    const named = findings.map(({ code, cells }) => ({
      code,
      cells: cells.map((cell) => `${cell.sheet}!${addressInSheet(cell)}`),
    }));
    for (const { rule, sheet, cell } of mistakes) {
      expect(named).toContainEqual({ code: rule, cells: expect.arrayContaining([`${sheet}!${cell}`]) });
    }
  });

  test("除所列差错外没有别的强制和提示", async () => {
    const { findings } = await reviewOf("with-mistakes.xlsx");
    const serious = findings.filter(({ severity }) => severity !== "info").map(({ code }) => code);
    const planned = new Set(mistakes.map(({ rule }) => rule));
    expect(serious.filter((code) => !planned.has(code))).toEqual([]);
  });
});
