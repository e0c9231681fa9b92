import { describe, expect, test } from "@jest/globals";
import { budgetSheets } from "../../test/target-forms";
import { memoryHost } from "../../test/memory-host/index";
import { toFen } from "../model/money";
import { readBudget } from "../pipeline";
import { kindChoices, newProject } from "../questions/index";
import { kindText, newProjectJson, newProjectOf } from "./new-project";

const book = async () => readBudget(await memoryHost(budgetSheets("150.00")).read());

describe("targets --new", () => {
  test("名称、类别、金额、起止", () => {
    expect(
      newProjectOf({ new: " 森林防火经费 ", kind: "forest-fire", amount: "1,200.5", from: "2027-01", to: "2028-12" }),
    ).toEqual({
      name: "森林防火经费",
      kind: "forest-fire",
      amount: toFen("1200.5", "万元"),
      period: { from: { year: 2027, month: 1 }, to: { year: 2028, month: 12 } },
    });
    expect(newProjectOf({})).toBeUndefined();
  });

  test.each([
    [{ kind: "hotline" }, "要与 --new 一起使用"],
    [{ new: " " }, "--new 后面要写项目名称"],
    [{ new: "甲", kind: "road" }, "没有“road”这类项目，可用：hotline（热线运行）"],
    [{ new: "甲", amount: "十万" }, "--amount 要写项目的金额（万元）"],
    [{ new: "甲", amount: "-3" }, "--amount 要写项目的金额（万元）"],
    [{ new: "甲", from: "2027-01" }, "--from 和 --to 要一起使用"],
    [{ new: "甲", from: "2027-13", to: "2028-01" }, "--from 要写成 2027-01 这样的年月"],
    [{ new: "甲", from: "2028-02", to: "2028-01" }, "--from 不能晚于 --to"],
  ])("%j：%s", (options, words) => {
    expect(() => newProjectOf(options)).toThrow(words);
  });

  test("由名称起草：指标按类别，值都待填，金额和起止照写", async () => {
    const project = newProjectOf({ new: "森林防火经费", amount: "120", from: "2027-01", to: "2028-12" });
    if (!project) throw new Error("no project");
    const { draft, kind } = newProject(await book(), project);
    expect(kind).toBe("forest-fire");
    expect(draft.indicators.map(({ name }) => name.value)).toContain("在岗护林员人数");
    expect(new Set(draft.indicators.map(({ value }) => value.value.kind))).toEqual(new Set(["blank"]));
    expect(draft.period).toMatchObject({ raw: "2027年1月至2028年12月", value: { from: 2027, to: 2028 } });
    // the amount of several years is none of one year
    expect(draft.money).toMatchObject([{ period: "whole", source: "total", amount: toFen("120", "万元") }]);
  });

  test("名称不能确定类别的，列出可选的类别，不写指标", async () => {
    const added = newProject(await book(), { name: "业务费" });
    expect(added.draft.indicators).toEqual([]);
    expect(kindText(added)).toContain(
      "类别不能由名称确定，请用 --kind 选定，例如 综合业务与预留（--kind general-business）",
    );
    expect(newProjectJson(added)).toEqual({
      name: "业务费",
      kind: null,
      suggestedKinds: [{ id: "general-business", name: "综合业务与预留" }],
    });
  });

  test("每一类都能起草", async () => {
    const read = await book();
    for (const { id, name } of kindChoices()) {
      expect(newProject(read, { name, kind: id }).draft.indicators.length).toBeGreaterThan(4);
    }
  });
});
