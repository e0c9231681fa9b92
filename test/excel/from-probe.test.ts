import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { createExcelHost } from "../../src/hosts/excel/index";
import { probe } from "../../src/hosts/excel/probe";
import { describeHostContract } from "../host-contract";
import { PATIENCE } from "../patience";
import { smallBook } from "./books";
import { makeExcelHost } from "./contract-host";
import type { EmulatedWorkbook } from "./emulator/workbook";
import { asProbed } from "./from-probe";
import { CURRENT, openExcel, type RequirementSets } from "./library";

const FOLDER = join(__dirname, "probes");
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));

async function probed(book: EmulatedWorkbook, sets: RequirementSets) {
  openExcel(book, sets);
  const steps = await probe({ timeout: PATIENCE });
  return steps.map(({ milliseconds: _, ...each }) => each);
}

/** As a probe file says it. */
const asSaved = (steps: unknown): unknown => JSON.parse(JSON.stringify(steps));

describe.each(FILES)("探查结果 %s", (name) => {
  const { sets, apply, steps } = asProbed(readFileSync(join(FOLDER, name), "utf8"));

  test("由它开出的 Excel，答的与它一样", async () => {
    const book = smallBook();
    apply(book);
    expect(asSaved(await probed(book, sets))).toEqual(
      steps.map(({ step, answer, refused }) => ({
        step,
        ...(answer !== undefined && { answer }),
        ...(refused !== undefined && { refused }),
      })),
    );
  });

  describeHostContract(
    `由 ${name} 开出的 Excel`,
    makeExcelHost(sets, () => createExcelHost({ pause: 0 }), apply),
  );
});

test("换一种回答的 Excel，探查以后能照样开出来", async () => {
  const strange = smallBook();
  strange.conditions.cutsMerges = true;
  strange.conditions.takesInnerEdges = true;
  strange.conditions.longestSetting = 100;
  strange.conditions.formulaBack = (formula) => formula.replace("N(", "n( ");
  strange.conditions.refuses = (call) =>
    call === "Range.GetSpecialCellsOrNullObject" ? "InvalidOperation" : undefined;
  const first = await probed(strange, CURRENT);
  const again = smallBook();
  const { sets, apply } = asProbed(JSON.stringify({ apiSet: "ExcelApi 1.15", steps: first }));
  apply(again);
  expect(asSaved(await probed(again, sets))).toEqual(asSaved(first));
});
