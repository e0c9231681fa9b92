/** @jest-environment jsdom */
import { describe, expect, test } from "@jest/globals";
import { screen, waitFor, within } from "@testing-library/react";
import {
  article,
  cardOf,
  eachTestAnew,
  field,
  openWritten,
  paragraph,
  put,
  save,
  services,
  showQuestions,
  user,
} from "./narrative-screen";

eachTestAnew();

describe("待填问题", () => {
  test("回答原因后写进正文，随工作簿保存；未保存时说明，换页不丢", async () => {
    await openWritten();
    await showQuestions();
    expect(screen.getByText("已答 0 / 26")).toBeTruthy();
    await put(/2024年“收入预算总额”的预算数是多少/, "1200");
    expect(screen.getByText("1 条未保存")).toBeTruthy();
    await user.click(screen.getByRole("tab", { name: /^正文/ }));
    await showQuestions();
    expect(field(/2024年“收入预算总额”的预算数是多少/).value).toBe("1200");
    expect(await services.host.loadState("narrative.answers")).toBeUndefined();
    await save();
    await put(/收入预算总额.+的主要原因/, "在职人员新增2人");
    await save();
    await waitFor(() => expect(article().textContent).toMatch(/比上年增加\d+\.\d\d万元，主要原因是在职人员新增2人/));
    expect(JSON.parse((await services.host.loadState("narrative.answers")) ?? "")).toEqual({
      "prior:income": "1200",
      "reason:income.change": "在职人员新增2人",
    });
    expect(screen.getByText("回答都已记下，保存工作簿后写入文件")).toBeTruthy();
  });

  test("重新打开后，保存过的回答还在", async () => {
    await services.host.saveState("narrative.answers", JSON.stringify({ "prior:income": 1200 }));
    await openWritten();
    expect(article().textContent).toMatch(/收入预算共[\d.]+万元，比上年增加/);
    await showQuestions();
    expect(field(/2024年“收入预算总额”的预算数是多少/).value).toBe("1200");
  });

  test("不是金额的回答提示写法，不写进正文，更不当作零", async () => {
    await openWritten();
    await showQuestions();
    await put(/2024年“收入预算总额”的预算数是多少/, "大约一千");
    expect(within(cardOf(/2024年“收入预算总额”/)).getByText(/^请填金额/)).toBeTruthy();
    await save();
    await waitFor(() => expect(screen.getByText("已记下 0 项，1 项写法不对，没有采用：上年数")).toBeTruthy());
    expect(paragraph(/收入预算共/).textContent).toContain("比上年【待填：上年数】");
    expect(screen.getByText("已答 0 / 26")).toBeTruthy();
  });

  test.each([
    ["工作需要", /放在哪里都成立/],
    ["收入预算总额增加", /只是重复了科目和增减/],
    ["厉行节约，压减支出", /而原因说的是减少/],
    ["人员新增{人数}人", /还有 1 处要填：人数/],
  ])("边写边提示薄弱的原因：%s", async (text, advice) => {
    await services.host.saveState("narrative.answers", JSON.stringify({ "prior:income": 1200 }));
    await openWritten();
    await showQuestions();
    await put(/收入预算总额.+的主要原因/, text);
    expect(await within(cardOf(/收入预算总额.+的主要原因/)).findByText(advice)).toBeTruthy();
  });

  test("离开空白的原因时提醒", async () => {
    await services.host.saveState("narrative.answers", JSON.stringify({ "prior:income": 1200 }));
    await openWritten();
    await showQuestions();
    await user.click(field(/收入预算总额.+的主要原因/));
    await user.tab();
    expect(await within(cardOf(/收入预算总额.+的主要原因/)).findByText(/还没有写原因/)).toBeTruthy();
  });

  test("选用的写法里的空逐个成为要填的栏，填完才算已答", async () => {
    await services.host.saveState("narrative.answers", JSON.stringify({ "prior:income": 1200 }));
    await openWritten();
    await showQuestions();
    await user.click(within(cardOf(/收入预算总额.+的主要原因/)).getByRole("button", { name: "人员新增" }));
    const reason = field(/收入预算总额.+的主要原因/);
    expect(reason.value).toBe("人员新增【待填：人数】人，相应增加【待填：经费名称】");
    const hole = (label: string): HTMLElement =>
      within(cardOf(/收入预算总额.+的主要原因/)).getByRole("textbox", { name: label });
    await waitFor(() => expect(document.activeElement).toBe(hole("人数")));
    expect(within(cardOf(/收入预算总额.+的主要原因/)).getByText("没填完")).toBeTruthy();
    expect(screen.getByText(/^已答 1 \//)).toBeTruthy();
    await save();
    await waitFor(() => expect(screen.getByText("已记下 1 项，1 项没有填完：增减主要原因")).toBeTruthy());
    expect(article().textContent).toContain("主要原因是人员新增【待填：人数】人，相应增加【待填：经费名称】");
    await user.click(hole("人数"));
    await user.keyboard("2");
    await user.tab();
    expect(field(/收入预算总额.+的主要原因/).value).toBe("人员新增2人，相应增加【待填：经费名称】");
    await waitFor(() => expect(document.activeElement).toBe(hole("经费名称")));
    await user.keyboard("工资{Enter}");
    expect(field(/收入预算总额.+的主要原因/).value).toBe("人员新增2人，相应增加工资");
    expect(screen.getByText(/^已答 2 \//)).toBeTruthy();
    await save();
    await waitFor(() => expect(article().textContent).toContain("主要原因是人员新增2人，相应增加工资"));
  });

  test("从正文的待填到问题，再从问题回到正文", async () => {
    await openWritten();
    await user.click(within(paragraph(/收入预算共/)).getByRole("button", { name: /【待填：上年数】/ }));
    expect(screen.getByRole("tab", { name: /^待填/ }).getAttribute("aria-selected")).toBe("true");
    await waitFor(() => expect(document.activeElement).toBe(field(/2024年“收入预算总额”的预算数是多少/)));
    const card = cardOf(/2024年“收入预算总额”的预算数是多少/);
    await user.click(within(card).getByRole("button", { name: "看正文：上年数" }));
    expect(screen.getByRole("tab", { name: /^正文/ }).getAttribute("aria-selected")).toBe("true");
    await waitFor(() => expect(paragraph(/收入预算共/).contains(document.activeElement)).toBe(true));
  });

  test("可以只看未答", async () => {
    await services.host.saveState("narrative.answers", JSON.stringify({ "prior:income": 1200 }));
    await openWritten();
    await showQuestions();
    const all = screen.getAllByRole("textbox").length;
    await user.click(screen.getByRole("switch", { name: "只看未答" }));
    expect(screen.getAllByRole("textbox")).toHaveLength(all - 1);
  });
});
