import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { check } from "../../../src/check/index";
import { DEFAULT_SETTINGS } from "../../../src/model/settings";
import { readBudget } from "../../../src/pipeline";
import { FEW_RUNS } from "../../effort";
import { LAYOUTS } from "../draw";
import { type Given, ownText, type OwnTextOptions, withText } from "./own-text";
import { isOpenGap } from "./text-bench";

const layouts = LAYOUTS.map(({ id }) => id);

/** What the rules say against a text that the product itself wrote, and the numbers they could not place. */
function complaints(seed: number, layout: (typeof layouts)[number], options: OwnTextOptions): readonly string[] {
  const book = readBudget(withText(ownText(seed, layout, options)));
  const serious = check(book, DEFAULT_SETTINGS).findings.filter(
    (finding) => finding.severity !== "info" && !isOpenGap(finding, options),
  );
  const numbers = book.text?.numbers ?? [];
  return [
    ...(numbers.length < 10 ? [`only ${numbers.length} amounts were read`] : []),
    ...serious.map(({ code, severity, message }) => `${code} ${severity} ${message}`),
    ...numbers.filter(({ state }) => state === "unbound").map(({ text, places: [at] }) => `${text} R${at?.cell.row}`),
  ];
}

const OPTIONS: fc.Arbitrary<OwnTextOptions> = fc.record({
  given: fc.constantFrom<Given[]>("everything", "everything", "last-year", "nothing"),
  grain: fc.constantFrom("hundred-yuan", "yuan", "fen"),
  stores: fc.constantFrom("printed", "exact"),
  isNamed: fc.boolean(),
});

// FROM=… to begin elsewhere; every run prints its counter-example with all that is needed
const FROM = Number(process.env["FROM"] ?? 1);

describe.each(layouts)("%s：自动生成的说明", (layout) => {
  test("对得上自己的表：没有强制和提示，金额全部核对或标明人工", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), OPTIONS, (seed, options) => {
        expect(complaints(seed, layout, options)).toEqual([]);
      }),
      { numRuns: FEW_RUNS, seed: FROM, endOnFailure: true },
    );
  });
});
