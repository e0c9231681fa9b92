import { expect, test } from "@jest/globals";
import { DEFAULT_SETTINGS } from "../src/model/settings";
import type { TargetLayoutId } from "../src/model/target";
import { formFromEdit, judgeForms, planTargets } from "../src/questions/index";
import { bookPrinting, filledDrafts } from "./filled-draft";

test.each<TargetLayoutId>(["ministry-2021", "ministry-2015"])(
  "只凭名称、金额、起止起草的表，填上待填的值以后没有错误和提醒：%s 的各类项目",
  (layout) => {
    const book = bookPrinting(layout);
    const found = filledDrafts(book, layout).flatMap((form) => judgeForms(book, DEFAULT_SETTINGS, [{ form }]));
    expect(
      found
        .flat()
        .filter(({ severity }) => severity !== "info")
        .map(({ message }) => message),
    ).toEqual([]);
  },
);

test("表式没有年度和项目期的，编辑时仍然保留，写入时说明没有位置", () => {
  const [form] = filledDrafts(bookPrinting("fujian"), "fujian");
  expect(form).toMatchObject({ layout: "fujian", year: "2025", period: "2025年1月至2025年12月" });
  const { lost } = planTargets(form ? [formFromEdit(form)] : [], "fujian");
  expect(lost.map(({ what }) => what)).toEqual([["项目期“2025年1月至2025年12月”"]]);
});
