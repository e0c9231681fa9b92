/** @jest-environment jsdom */
import { beforeEach, describe, expect, jest, test } from "@jest/globals";
import { cleanup, screen, waitFor } from "@testing-library/react";
import { UserError } from "../../../src/model/user-error";
import type { Question, Questions } from "../../../src/questions/protocol";
import {
  article,
  button,
  eachTestAnew,
  edit,
  field,
  open,
  openWritten,
  paragraph,
  put,
  save,
  services,
  showQuestions,
  user,
} from "./narrative-screen";

eachTestAnew();

const busy = new UserError("excelBusy", { doing: "读取工作簿" });

describe("出了问题", () => {
  test("读不了工作簿，原话说明怎么办，可以再来", async () => {
    const read = jest.spyOn(services.host, "read").mockRejectedValueOnce(busy);
    await open({ runPanel: "narrate" });
    expect(await screen.findByText(/请按回车结束编辑/)).toBeTruthy();
    await user.click(button("写情况说明"));
    await screen.findByRole("article", { name: "情况说明正文" });
    expect(read).toHaveBeenCalledTimes(2);
  });

  test("进行中可以取消", async () => {
    jest
      .spyOn(services.host, "read")
      .mockImplementationOnce(
        ({ signal } = {}) =>
          new Promise((_, reject) =>
            signal?.addEventListener("abort", () => reject(new UserError("cancelled", {})), { once: true }),
          ),
      );
    await open({ runPanel: "narrate" });
    await user.click(await screen.findByRole("button", { name: "取消" }));
    expect(await screen.findByText("已取消，工作簿没有被改动。")).toBeTruthy();
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  test("保存的回答读不出来时照常打开，之后保存不会覆盖没有读到的回答", async () => {
    await services.host.saveState("narrative.answers", JSON.stringify({ "prior:income": 1200 }));
    const load = services.host.loadState.bind(services.host);
    let refusals = 1;
    jest.spyOn(services.host, "loadState").mockImplementation(async (key) => {
      if (key === "narrative.answers" && refusals-- > 0) throw busy;
      return load(key);
    });
    await open();
    expect(await screen.findByText(/请按回车结束编辑/)).toBeTruthy();
    await user.click(button("写情况说明"));
    await screen.findByRole("article", { name: "情况说明正文" });
    await showQuestions();
    expect(field(/2024年“收入预算总额”的预算数是多少/).value).toBe("1200");
  });

  test("保存的回答损坏时说明，不动原来的内容", async () => {
    await services.host.saveState("narrative.answers", "[1]");
    await openWritten();
    expect(await screen.findByText(/工作簿里保存的回答无法读取/)).toBeTruthy();
    expect(await services.host.loadState("narrative.answers")).toBe("[1]");
  });

  test("工作表受保护写不进去，正文还在", async () => {
    jest
      .spyOn(services.host, "writeSheet")
      .mockRejectedValueOnce(new UserError("sheetProtected", { doing: "写入情况说明" }));
    await openWritten();
    await user.click(button("写入工作表"));
    expect(await screen.findByText(/请在“审阅”中撤销保护后重试/)).toBeTruthy();
    expect(await services.host.loadState("narrative")).toBeUndefined();
    expect(article().textContent).toContain("收入预算共");
  });
});

describe("核对期间", () => {
  test("工作簿又有改动就不写，按最新内容再核对", async () => {
    await openWritten();
    await user.click(button("写入工作表"));
    await screen.findByText(/^已写入工作表/);
    const { sheets } = await services.host.read();
    const own = sheets.find((sheet) => sheet.own === "narrative");
    const line = own?.cells.find(({ value }) => /收入预算共/.test(String(value)));
    if (!own || !line) throw new Error("the sheet has no such line");
    const at = { sheet: own.name, row: line.row, column: line.column };
    edit(at, "第一次改。");
    await user.click(button("写入工作表"));
    await screen.findByText("写入前请核对");
    edit(at, "第二次改。");
    await user.click(button("按以上选择写入"));
    expect(await screen.findByText(/核对期间工作簿又有改动，没有写入/)).toBeTruthy();
    expect(screen.getAllByText("第二次改。").length).toBeGreaterThan(0);
  });
});

describe("离开再回来", () => {
  test("独立页面换一个工作簿再回来，没有保存的输入还在", async () => {
    await openWritten();
    await showQuestions();
    await put(/2024年“收入预算总额”的预算数是多少/, "1200");
    cleanup();
    await openWritten();
    await showQuestions();
    expect(field(/2024年“收入预算总额”的预算数是多少/).value).toBe("1200");
    await save();
    await waitFor(() => expect(paragraph(/收入预算共/).textContent).toContain("比上年增加"));
  });

  test("功能区按钮打开时只写一次", async () => {
    const asked: Question[] = [];
    const { ask } = services;
    Object.assign(services, {
      ask: async <Q extends Question>(question: Q, what: Questions[Q]["ask"]) => {
        asked.push(question);
        return ask(question, what);
      },
    });
    await openWritten();
    await user.click(screen.getByRole("tab", { name: /^校验/ }));
    await user.click(screen.getByRole("tab", { name: /^情况说明/ }));
    expect(asked.filter((question) => question === "narrative")).toHaveLength(1);
  });
});

describe("独立页面", () => {
  beforeEach(() => void Object.assign(services, { recheckAfter: 5 }));

  test("改了单元格，正文跟着更新，工作表不动", async () => {
    await openWritten();
    const total = paragraph(/收入预算共/).querySelector<HTMLElement>("[aria-label*='来源']");
    await user.click(total as HTMLElement);
    const cell = services.visited.at(-1);
    if (!cell) throw new Error("the number has no cell");
    edit(cell, 1270.5);
    await waitFor(() => expect(paragraph(/收入预算共/).textContent).toContain("共1270.50万元"));
    expect((await services.host.read()).sheets.some(({ own }) => own !== undefined)).toBe(false);
  });
});
