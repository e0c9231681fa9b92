/** @jest-environment jsdom */
import { describe, expect, test } from "@jest/globals";
import { screen, waitFor, within } from "@testing-library/react";
import { asLastYear } from "./last-year";
import {
  article,
  button,
  eachTestAnew,
  edit,
  openWritten,
  paragraph,
  pickLastYear,
  services,
  user,
  whole,
} from "./narrative-screen";

eachTestAnew();

describe("写入工作表", () => {
  const own = async () => (await services.host.read()).sheets.find((sheet) => sheet.own === "narrative");
  const lineOf = async (text: RegExp) => {
    const sheet = await own();
    const cell = sheet?.cells.find(({ value }) => text.test(String(value)));
    if (!sheet || !cell) throw new Error(`no line says ${text}`);
    return { sheet: sheet.name, row: cell.row, column: cell.column, value: String(cell.value) };
  };
  const write = () => user.click(button("写入工作表"));
  const written = () => screen.findByText(/^已写入工作表“情况说明”。$/);

  test("第一次直接写入，一段一行，可以去看", async () => {
    await openWritten();
    await write();
    await written();
    expect((await own())?.cells.map(({ value }) => value)).toEqual(
      [...article().querySelectorAll("h2, h3, h4, h5, p")].map(
        // paragraphs of a sheet begin two characters in
        ({ tagName, textContent }) => `${tagName === "P" ? "　　" : ""}${textContent}`,
      ),
    );
    await user.click(button("查看"));
    expect(services.visited).toEqual([{ sheet: "情况说明", row: 1, column: 1 }]);
  });

  test("已有自己的情况说明：写在旁边；“替换我的”占它的名字和位置，它隐藏保留，可以恢复，仍用来回答问题", async () => {
    const narratives = async () =>
      (await services.host.read()).sheets.flatMap(({ name, visibility }) =>
        name.startsWith("情况说明") ? [[name, visibility]] : [],
      );
    await openWritten(whole);
    const proposals = () => screen.getByRole("tab", { name: /^待填/ }).textContent;
    const before = proposals();
    await write();
    await screen.findByText("已写入工作表“情况说明（2）”。");
    await screen.findByText(/本工具写的“情况说明（2）”和您原有的“情况说明”。公开前只留一张/);
    await user.click(button("替换我的"));
    await screen.findByText(/^已替换“情况说明”。/);
    expect(await narratives()).toEqual([
      ["情况说明", "visible"],
      ["情况说明（原稿）", "hidden"],
    ]);
    expect(proposals()).toBe(before);
    await user.click(await screen.findByRole("button", { name: "恢复我的" }));
    await screen.findByText("已恢复您原有的情况说明，两张并列。");
    expect(await narratives()).toEqual([
      ["情况说明", "visible"],
      ["情况说明（2）", "visible"],
    ]);
  });

  test("改过的段落先核对再写，默认保留；另有新数时并入", async () => {
    await openWritten();
    await write();
    await written();
    const line = await lineOf(/公用经费.+包括/);
    edit(line, `${line.value}另有办公用房维修。`);
    await write();
    const dialog = (await screen.findByText("写入前请核对")).closest<HTMLElement>("[role=dialog]") as HTMLElement;
    expect(within(dialog).getByText("您改过")).toBeTruthy();
    expect(within(dialog).getByText("另有办公用房维修。").tagName).toBe("INS");
    expect((await lineOf(/公用经费.+包括/)).value).toContain("另有办公用房维修");
    await user.click(within(dialog).getByRole("button", { name: "按以上选择写入" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect((await lineOf(/公用经费.+包括/)).value).toMatch(/另有办公用房维修。$/);
  });

  /** The user rewrote the sentence on income; then the table changed. */
  const withConflict = async (): Promise<void> => {
    await openWritten();
    await write();
    await written();
    const line = await lineOf(/收入预算共/);
    edit(line, line.value.replace(/共[\d.]+万元/, "合计1300.00万元"));
    const total = within(paragraph(/收入预算共/)).getAllByRole("button", { name: /，来源：/ })[0] as HTMLElement;
    await user.click(total);
    const cell = services.visited.at(-1);
    if (!cell) throw new Error("the number has no cell");
    edit(cell, 1270.5);
  };

  test("冲突要逐条选择，不选不写；选新文字就用新文字", async () => {
    await withConflict();
    await write();
    const dialog = (await screen.findByText("写入前请核对")).closest<HTMLElement>("[role=dialog]") as HTMLElement;
    expect(within(dialog).getByText("还有 1 处冲突没有选择。")).toBeTruthy();
    await user.click(within(dialog).getByRole("button", { name: "按以上选择写入" }));
    expect((await lineOf(/收入预算合计/)).value).toContain("合计1300.00万元");
    await user.click(within(dialog).getByRole("radio", { name: "改用新文字" }));
    await user.click(within(dialog).getByRole("button", { name: "按以上选择写入" }));
    await waitFor(async () => expect((await lineOf(/收入预算(共|合计)/)).value).toContain("收入预算共1270.50万元"));
  });

  test("写入后单元格改动，列出原数、现数和所在单元格，可以更新", async () => {
    await openWritten();
    await write();
    await written();
    await user.click(within(paragraph(/收入预算共/)).getAllByRole("button", { name: /，来源：/ })[0] as HTMLElement);
    const cell = services.visited.at(-1);
    if (!cell) throw new Error("the number has no cell");
    edit(cell, 1270.5);
    expect(await screen.findByText(/写好之后工作簿有改动/)).toBeTruthy();
    await user.click(screen.getAllByRole("button", { name: "重新生成" })[0] as HTMLElement);
    expect(await screen.findByText(/有 1 个单元格在写入之后改动过/)).toBeTruthy();
    expect(screen.getByText(/原为 [\d.]+万元，现为 1270\.50万元/)).toBeTruthy();
    await user.click(button("更新工作表"));
    await waitFor(() => expect(screen.queryByText(/在写入之后改动过/)).toBeNull());
    expect((await lineOf(/收入预算共/)).value).toContain("共1270.50万元");
  });

  test("上次用了上年文件而这次没有选，先提醒", async () => {
    services.files.set("上年.xlsx", asLastYear(whole, 2025));
    await openWritten();
    await pickLastYear("上年.xlsx");
    await screen.findByText(/^回答了 8 个上年数/);
    await write();
    await written();
    await user.click(button("不用这个文件"));
    expect(await screen.findByText(/上次写入的正文用了上年文件里的数/)).toBeTruthy();
  });

  test("没有写入记录的“情况说明”不会被当作没改过", async () => {
    await openWritten();
    await write();
    await written();
    const line = await lineOf(/收入预算共/);
    edit(line, "手写的一段。");
    await services.host.saveState("narrative", undefined);
    await write();
    const dialog = (await screen.findByText("写入前请核对")).closest<HTMLElement>("[role=dialog]") as HTMLElement;
    expect(within(dialog).getByText("手写的一段。")).toBeTruthy();
    expect(screen.getByText(/没有可用的写入记录/)).toBeTruthy();
  });

  test("清除全部内容后，工作表、写入记录和回答都不留下", async () => {
    await services.host.saveState("narrative.answers", JSON.stringify({ "prior:income": 1200 }));
    await openWritten();
    await write();
    await written();
    expect(await services.host.loadState("narrative")).toContain("收入预算共");
    await user.click(screen.getByRole("tab", { name: /^设置/ }));
    await user.click(button("清除本工具留下的全部内容…"));
    await user.click(await screen.findByRole("button", { name: "清除" }));
    await screen.findByText(/^已清除高亮/);
    expect(await own()).toBeUndefined();
    expect(await services.host.loadState("narrative")).toBeUndefined();
    expect(await services.host.loadState("narrative.answers")).toBeUndefined();
    expect(await screen.findByRole("button", { name: "写情况说明" })).toBeTruthy();
  });
});
