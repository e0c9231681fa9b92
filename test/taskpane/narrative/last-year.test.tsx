/** @jest-environment jsdom */
import { beforeEach, describe, expect, test } from "@jest/globals";
import { screen, waitFor, within } from "@testing-library/react";
import { asLastYear } from "./last-year";
import { sample, withoutText } from "./narrative-pane";
import {
  article,
  button,
  cardOf,
  eachTestAnew,
  field,
  openWith,
  openWritten,
  pickLastYear,
  save,
  services,
  showQuestions,
  user,
  whole,
} from "./narrative-screen";

eachTestAnew();

describe("上年数据", () => {
  beforeEach(() => void services.files.set("上年.xlsx", asLastYear(whole, 2025)));

  test("选择上年工作簿：说明是谁的、哪一年，回答了几个上年数", async () => {
    await openWritten();
    await pickLastYear("上年.xlsx");
    expect(await screen.findByText(/青川市示例档案馆，2024 年 · 认出 \d+ 张表/)).toBeTruthy();
    expect(screen.getByText(/^回答了 8 个上年数，带来 \d+ 处上年文字/)).toBeTruthy();
    expect(article().textContent).toMatch(/收入预算共[\d.]+万元，比上年增加/);
    expect(article().textContent).not.toContain("【待填：上年数】");
    await user.click(button("不用这个文件"));
    await waitFor(() => expect(article().textContent).toContain("【待填：上年数】"));
  });

  test("上年文字要确认才算已答，可以改", async () => {
    await openWritten();
    await pickLastYear("上年.xlsx");
    await screen.findByText(/^回答了 8 个上年数/);
    expect(article().textContent).toContain("【上年文字，请确认：");
    await showQuestions();
    const card = cardOf(/本单位的主要职责/);
    expect(within(card).getByText("待确认")).toBeTruthy();
    const words = within(card).getByRole("group", { name: "上年文字" }).querySelectorAll("span")[1]?.textContent;
    await user.click(within(card).getByRole("button", { name: "确认沿用" }));
    expect(field(/本单位的主要职责/).value).toBe(words);
    await save();
    await waitFor(() => expect(within(cardOf(/本单位的主要职责/)).getByText("已答")).toBeTruthy());
  });

  test("不是上年的工作簿先问再用，并说明要哪一年的", async () => {
    services.files.set("前年.xlsx", asLastYear(asLastYear(whole, 2025), 2024));
    await openWritten();
    await pickLastYear("前年.xlsx");
    expect(await screen.findByText(/是 2023 年的，.*没有使用。请换成 2024 年的文件。$/)).toBeTruthy();
    expect(article().textContent).toContain("【待填：上年数】");
    expect(article().textContent).not.toContain("【上年文字，请确认：");
    await user.click(button("仍然采用"));
    expect(await screen.findByText(/按您的选择，其中的数已当作 2024 年的数采用/)).toBeTruthy();
    expect(article().textContent).not.toContain("【待填：上年数】");
    expect(screen.queryByRole("button", { name: "仍然采用" })).toBeNull();
  });

  test("单位不同时先问再用；不用的，什么也没有留下", async () => {
    const sheets = (services.files.get("上年.xlsx")?.sheets ?? []).map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => ({
        ...cell,
        value: typeof cell.value === "string" ? cell.value.replaceAll("示例档案馆", "示例博物馆") : cell.value,
      })),
    }));
    services.files.set("上年.xlsx", { sheets, externalLinks: [] });
    await openWritten();
    await pickLastYear("上年.xlsx");
    expect(await screen.findByText(/的单位名称是“青川市示例博物馆”，.*没有使用/)).toBeTruthy();
    expect(screen.getByText("确实要把这个文件当作上年数据吗？")).toBeTruthy();
    expect(article().textContent).toContain("【待填：上年数】");
    await user.click(button("不用这个文件"));
    await waitFor(() => expect(screen.queryByText(/示例博物馆/)).toBeNull());
  });

  test("不是保存的上年数据的 .json 用一句话说明，原来的正文不变", async () => {
    await openWritten();
    await pickLastYear("上年.json");
    expect(await screen.findByText(/“上年.json”不是保存的上年数据/)).toBeTruthy();
    expect(screen.getByText(/还没有选择。/)).toBeTruthy();
  });

  test("同一工作簿里有上年的表，直接采用，并说明采用了几张", async () => {
    const { sheets } = asLastYear(withoutText(whole), 2025);
    const former = sheets.map((sheet) => ({ ...sheet, name: `上年${sheet.name}`.slice(0, 31) }));
    openWith({ sheets: [...withoutText(whole).sheets, ...former], externalLinks: [] });
    await openWritten();
    expect(screen.getByText(/^本工作簿里有 \d+ 张表写的是 2024 年，其中的数当作上年数采用/)).toBeTruthy();
    expect(article().textContent).toMatch(/收入预算共[\d.]+万元，比上年增加/);
  });

  test("空表的表题还是上年的，不当作上年数", async () => {
    openWith(withoutText(await sample("with-mistakes")));
    await openWritten();
    expect(screen.queryByText(/^本工作簿里有/)).toBeNull();
    expect(article().textContent).toContain("【待填：上年数】");
  });
});
