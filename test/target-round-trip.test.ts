import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { TargetForm } from "../src/model/target";
import { readTargets } from "../src/forms/read/read-targets";
import { planTargetSheet } from "../src/write/target-sheet";
import { adaptForm } from "../src/forms/draw/adapt";
import type { TargetLayout } from "../src/forms/layouts/layout";
import { TARGET_LAYOUTS } from "../src/forms/layouts/index";
import { workbook } from "./draw-sheet";
import { snapshotOf } from "./planned-sheet";
import { contentOf, randomForm } from "./random-form";
import { FEW_RUNS } from "./effort";

/** The forms as read back from the sheet that was planned for them. */
const readBack = (forms: readonly TargetForm[], layout: TargetLayout, withMerges = true): readonly TargetForm[] =>
  readTargets(workbook(snapshotOf(planTargetSheet(forms, layout).plan, withMerges)));

const kindOf = (layout: TargetLayout): TargetForm["kind"] => (layout.kind === "unit" ? "unit" : "project");
const anyForm = (layout: TargetLayout): fc.Arbitrary<TargetForm> =>
  fc.constantFrom("2015" as const, "2021" as const).chain((scheme) => randomForm(kindOf(layout), scheme));

/** In this layout a form without any level-one cost cannot show its scheme: the layout decides. */
describe.each(TARGET_LAYOUTS.map((layout) => [layout.id, layout] as const))("%s", (_, layout) => {
  test("写出再读回，数据相同", () => {
    fc.assert(
      fc.property(anyForm(layout), (form) => {
        const expected = adaptForm(form, layout).form;
        expect(readBack([form], layout).map(contentOf)).toEqual([contentOf(expected)]);
      }),
      { numRuns: FEW_RUNS },
    );
  });

  test("没有合并信息、几张表上下排列时，数据相同", () => {
    fc.assert(
      fc.property(fc.array(anyForm(layout), { minLength: 2, maxLength: 3 }), (forms) => {
        const expected = forms.map((form) => contentOf(adaptForm(form, layout).form));
        expect(readBack(forms, layout, false).map(contentOf)).toEqual(expected);
      }),
      { numRuns: FEW_RUNS },
    );
  });

  test("读回的表再写一次，工作表逐格相同", () => {
    fc.assert(
      fc.property(anyForm(layout), (form) => {
        const first = planTargetSheet([form], layout).plan;
        const again = planTargetSheet(readTargets(workbook(snapshotOf(first))), layout).plan;
        expect(again).toEqual(first);
      }),
      { numRuns: FEW_RUNS },
    );
  });

  test("各格不重叠，都在合并区之内，宽高齐全", () => {
    fc.assert(
      fc.property(anyForm(layout), (form) => {
        const { plan } = planTargetSheet([form], layout);
        const places = plan.cells.flatMap(({ row, column }) => {
          const merge = plan.merges.find(({ top, left }) => top === row && left === column);
          const { bottom, right } = merge ?? { bottom: row, right: column };
          const high = Array.from({ length: bottom - row + 1 }, (_each, i) => row + i);
          return high.flatMap((each) => Array.from({ length: right - column + 1 }, (_, i) => `${each} ${column + i}`));
        });
        expect(new Set(places).size).toBe(places.length);
        expect(Math.max(...plan.cells.map(({ column }) => column))).toBeLessThanOrEqual(plan.widths.length);
        const rows = new Set(plan.cells.map(({ row }) => row));
        expect([...rows].filter((row) => !((plan.heights[row] ?? 0) > 0))).toEqual([]);
      }),
      { numRuns: FEW_RUNS },
    );
  });
});

const PROJECT_LAYOUTS = TARGET_LAYOUTS.filter(({ kind }) => kind !== "unit");
const PAIRS = PROJECT_LAYOUTS.flatMap((from) =>
  PROJECT_LAYOUTS.filter((to) => to !== from).map((to) => [from.id, to.id, from, to] as const),
);

describe("换一种格式写出", () => {
  test.each(PAIRS)("%s → %s：能放下的内容全在，放不下的逐项说明", (_from, _to, from, to) => {
    fc.assert(
      fc.property(randomForm("project", from.scheme), (form) => {
        const [read] = readBack([form], from);
        const { form: expected, lost } = adaptForm(read!, to);
        expect(readBack([read!], to).map(contentOf)).toEqual([contentOf(expected)]);
        expect(expected.indicators.map(({ name, value }) => [name.value, value.raw]).sort()).toEqual(
          read!.indicators.map(({ name, value }) => [name.value, value.raw]).sort(),
        );
        const kept = new Set(expected.money.map(({ amount }) => amount));
        const missing = read!.money.filter(({ amount }) => amount !== undefined && amount !== 0 && !kept.has(amount));
        expect(lost.length).toBeGreaterThanOrEqual(missing.length);
      }),
      { numRuns: FEW_RUNS },
    );
  });
});
