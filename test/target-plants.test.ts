import { describe, expect, test } from "@jest/globals";
import type { EditedForm, EditedIndicator } from "../src/model/edited-form";
import { DEFAULT_SETTINGS } from "../src/model/settings";
import { judgeForms } from "../src/questions/index";
import { bookPrinting, filledDrafts } from "./filled-draft";

/** Puts an error into a sound form; undefined where the form has no place for it. */
type Plant = (form: EditedForm) => EditedForm | undefined;

const money =
  (source: string, period: string, text: string): Plant =>
  (form) => {
    const at = form.money.findIndex((each) => each.source === source && each.period === period);
    return at < 0 ? undefined : { ...form, money: form.money.map((each, i) => (i === at ? { ...each, text } : each)) };
  };

/** Changes the first indicator that is meant. */
const first =
  (isMeant: (each: EditedIndicator) => boolean, change: (each: EditedIndicator) => Partial<EditedIndicator>): Plant =>
  (form) => {
    const meant = form.indicators.find(isMeant);
    if (!meant) return undefined;
    const indicators = form.indicators.map((each) => (each === meant ? { ...each, ...change(each) } : each));
    return { ...form, indicators };
  };

const added =
  (...more: readonly Partial<EditedIndicator>[]): Plant =>
  (form) => {
    const [model] = form.indicators.filter(({ level2 }) => level2 === "quantity");
    if (!model) return undefined;
    const { suggestion: _, ...plain } = model;
    const rows = more.map((each, i) => ({ ...plain, weight: "", ...each, id: `planted${i}` }));
    return { ...form, indicators: [...form.indicators, ...rows] };
  };

const isQuantity = ({ level2 }: EditedIndicator): boolean => level2 === "quantity";
const isServed = ({ level1 }: EditedIndicator): boolean => level1 === "satisfaction";
const isRate = ({ unit, level1 }: EditedIndicator): boolean => unit === "%" && level1 === "output";
const isCeiling = ({ suggestion }: EditedIndicator): boolean => suggestion?.valueSource === "amount";
const isDate = ({ suggestion }: EditedIndicator): boolean => suggestion?.op === "date";
const isBenefit = ({ level1 }: EditedIndicator): boolean => level1 === "benefit";
const isFloor = (each: EditedIndicator): boolean => isRate(each) && each.op === "≥";
const goal =
  (text: string): Plant =>
  (form) => ({
    ...form,
    goals: form.goals.map((each, i) => (i === 0 ? { ...each, text } : each)),
  });

/** So many points of the weight of the quantity given to the satisfaction: the sum stays. */
const moved =
  (points: number): Plant =>
  (form) => ({
    ...form,
    indicators: form.indicators.map((each) => {
      const more = isServed(each) ? points : each === form.indicators.find(isQuantity) ? -points : 0;
      return { ...each, weight: String(Number(each.weight) + more) };
    }),
  });

/** Every rate a hundred, of which there are four at least. */
const allComplete: Plant = (form) => {
  const more = added(...["计划完成率", "任务覆盖率", "验收合格率"].map((name) => ({ name, unit: "%" })))(form);
  return more && { ...more, indicators: more.indicators.map(complete) };
};
const complete = (each: EditedIndicator): EditedIndicator =>
  each.unit === "%" && !isServed(each) ? { ...each, op: "=", value: "100" } : each;

/** An error for every rule that judges one form by what is typed into it. */
const PLANTS: readonly (readonly [code: string, layout: "ministry-2021" | "ministry-2015", Plant])[] = [
  ["J02", "ministry-2021", money("other", "year", "35.00")],
  ["J03", "ministry-2015", money("total", "whole", "900.00")],
  ["J08", "ministry-2021", (form) => ({ ...form, indicators: form.indicators.filter((each) => !isBenefit(each)) })],
  ["J09", "ministry-2021", first(isQuantity, () => ({ level1: "benefit", level1Text: "效益指标" }))],
  ["J10", "ministry-2021", first(isQuantity, () => ({ op: "", value: "", unit: "" }))],
  ["J11", "ministry-2021", first(isBenefit, ({ name }) => ({ op: "", value: name, unit: "" }))],
  ["J12", "ministry-2021", first(isServed, () => ({ value: "45" }))],
  ["J13", "ministry-2021", first(isRate, () => ({ op: "≥", value: "120" }))],
  ["J14", "ministry-2021", first(isFloor, () => ({ op: "≤" }))],
  ["J15", "ministry-2021", first(isRate, () => ({ unit: "个" }))],
  ["J16", "ministry-2021", first(isQuantity, () => ({ op: "≤", value: "300", unit: "万元" }))],
  ["J17", "ministry-2021", first(isCeiling, () => ({ value: "1500" }))],
  ["J18", "ministry-2021", (form) => added({ ...form.indicators.find(isQuantity) })(form)],
  ["J20", "ministry-2021", (form) => ({ ...form, indicators: form.indicators.slice(0, 3) })],
  ["J21", "ministry-2021", first(isBenefit, () => ({ op: "", value: "有效提升", unit: "" }))],
  ["J22", "ministry-2021", goal("")],
  ["J23", "ministry-2021", first(isQuantity, ({ weight }) => ({ weight: String(Number(weight) + 5) }))],
  ["J25", "ministry-2021", (form) => ({ ...form, year: "2023", period: "2023年1月至2023年12月" })],
  ["J27", "ministry-2021", added({ name: "资金支付进度", op: "≥", value: "90", unit: "%" })],
  ["J28", "ministry-2021", added({ name: "每台单价", op: "", value: "30台/500000元", unit: "" })],
  ["J29", "ministry-2021", money("total", "year", "1200元")],
  ["J30", "ministry-2021", moved(3)],
  ["J31", "ministry-2021", allComplete],
  ["J32", "ministry-2021", first(isDate, () => ({ value: "2027年12月底前" }))],
];

describe("放进一处毛病，管它的规则发现", () => {
  test.each(PLANTS)("%s", (code, layout, plant) => {
    const book = bookPrinting(layout);
    const isFound = (form: EditedForm): boolean =>
      judgeForms(book, DEFAULT_SETTINGS, [{ form }])
        .flat()
        .some((each) => each.code === code);
    const planted = filledDrafts(book, layout).flatMap((form) => {
      const wrong = isFound(form) ? undefined : plant(form);
      return wrong ? [{ name: form.name, found: isFound(wrong) }] : [];
    });
    expect(planted.length).toBeGreaterThan(4);
    expect(planted.filter(({ found }) => !found)).toEqual([]);
  });
});
