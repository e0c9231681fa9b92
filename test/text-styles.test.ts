import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { openWorkbook } from "../src/hosts/xlsx/index";
import type { Finding } from "../src/model/finding";
import { DEFAULT_SETTINGS } from "../src/model/settings";
import type { WorkbookSnapshot } from "../src/model/snapshot";
import { textSourceOf } from "../src/model/text-source";
import { review } from "../src/pipeline";

/** Texts on the tables of a sample workbook, in forms that no profile of ours writes; each is true in every number. */
const FOLDER = join(__dirname, "text-styles");
const SAMPLES = join(__dirname, "../assets/samples");
const TEXTS = readdirSync(FOLDER).flatMap((sample) =>
  readdirSync(join(FOLDER, sample)).map((name) => ({ sample, name })),
);

/** The tables of the sample, without the text that is in it. */
async function tables(sample: string): Promise<WorkbookSnapshot> {
  const snapshot = await openWorkbook(readFileSync(join(SAMPLES, `${sample}.xlsx`)), "示例.xlsx").read();
  return { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name !== "情况说明") };
}

async function reviewWith(sample: string, text: string) {
  const { findings, coverage } = review(await tables(sample), DEFAULT_SETTINGS, [
    textSourceOf("document", "说明", text),
  ]);
  return { findings, coverage: coverage.text };
}

const told = ({ severity, code, message }: Finding): string => `${severity} ${code} ${message}`;
const alarms = (findings: readonly Finding[]): readonly string[] =>
  findings.filter(({ severity }) => severity !== "info").map(told);

describe.each(TEXTS)("别处的写法：$sample/$name", ({ sample, name }) => {
  const text = readFileSync(join(FOLDER, sample, name), "utf8");

  test("没有错误和提醒，每个金额都有着落", async () => {
    const { findings, coverage } = await reviewWith(sample, text);
    expect(alarms(findings)).toEqual([]);
    expect(coverage?.unbound).toBe(0);
    expect(coverage?.checked).toBeGreaterThan(10);
  });

  test("改错一个数就有错误", async () => {
    const wrong = text.replace(/(8\.82|754\.87)万元/, "8.28万元");
    const { findings } = await reviewWith(sample, wrong);
    expect(alarms(findings).filter((line) => line.startsWith("error")).length).toBeGreaterThan(0);
  });
});
