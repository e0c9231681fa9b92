/** @jest-environment jsdom */
import { describe, expect, test } from "@jest/globals";
import { screen, waitFor, within } from "@testing-library/react";
import { documentFile, paragraph as inWord } from "../../docx/raw-document";
import { strFromU8, unzipSync } from "fflate";
import { sample, withoutText } from "./narrative-pane";
import {
  article,
  button,
  eachTestAnew,
  open,
  openWith,
  openWritten,
  paragraph,
  services,
  user,
} from "./narrative-screen";

eachTestAnew();

describe("写情况说明", () => {
  test("先说明要做什么；点击后按地区的格式写出，标题按层级，待填可见", async () => {
    await open();
    expect(screen.getByRole("heading", { name: "由预算表写出情况说明" })).toBeTruthy();
    await user.click(button("写情况说明"));
    await screen.findByRole("article", { name: "情况说明正文" });
    expect(screen.getByRole("heading", { name: "青川市示例档案馆" })).toBeTruthy();
    expect(within(article()).getByRole("heading", { level: 4, name: "一、预算收支总体情况" })).toBeTruthy();
    expect(article().textContent).toContain("【待填：上年数】");
    expect(screen.getByText(/还有 26 处待填或待确认/)).toBeTruthy();
    expect(screen.getByRole("combobox", { name: "地区模板" }).textContent).toBe("自动识别（福建）");
  });

  test("点击数字到它的单元格", async () => {
    await openWritten();
    const [first] = within(paragraph(/收入预算共/)).getAllByRole("button", { name: /，来源：/ });
    await user.click(first as HTMLElement);
    const [address] = /[^：、]+![A-Z]+\d+/.exec(first?.getAttribute("aria-label") ?? "") ?? [""];
    const [cell] = services.visited;
    expect(cell && `${cell.sheet}!${"ABCDEFGH".charAt(cell.column - 1)}${cell.row}`).toBe(address);
    const { sheets } = await services.host.read();
    const value = sheets
      .find(({ name }) => name === cell?.sheet)
      ?.cells.find(({ row, column }) => row === cell?.row && column === cell?.column)?.value;
    expect(Number(value).toFixed(2)).toBe(first?.textContent);
  });

  test("增减和百分比列出由来的每个单元格，各自能点", async () => {
    openWith(withoutText(await sample("ningxia")));
    await openWritten();
    const growth = within(paragraph(/一般公共预算拨款支出预算.+主要原因/)).getByRole("button", {
      name: /^0\.65，来源：/,
    });
    await user.click(growth);
    const sources = await screen.findByRole("group", { name: "数字来源" });
    expect(within(sources).getByText("0.65：增减幅度")).toBeTruthy();
    const cells = within(sources).getAllByRole("button", { name: /^定位到 / });
    expect(cells.map(({ textContent }) => textContent)).toEqual(["一般公共预算支出表!D5", "一般公共预算支出表!C5"]);
    await user.click(cells[1] as HTMLElement);
    expect(services.visited.at(-1)).toEqual({ sheet: "一般公共预算支出表", row: 5, column: 3 });
    await user.click(within(sources).getByRole("button", { name: "收起来源" }));
    expect(screen.queryByRole("group", { name: "数字来源" })).toBeNull();
  });

  test("换地区模板后重新写", async () => {
    await openWritten();
    await user.click(screen.getByRole("combobox", { name: "地区模板" }));
    await user.click(screen.getByRole("option", { name: "宁夏" }));
    await waitFor(() => expect(article().textContent).toContain("部门预算——预算表"));
    expect(await services.host.loadState("settings")).toContain("ningxia");
  });

  test("没有预算表时说明，不写空的正文", async () => {
    openWith({ sheets: [], externalLinks: [] });
    await open({ runPanel: "narrate" });
    expect(await screen.findByRole("heading", { name: "没有认出预算表" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "写入工作表" })).toBeNull();
  });
});

describe("复制和下载", () => {
  test("复制全文，一段一行", async () => {
    await openWritten();
    await user.click(button("复制全文"));
    expect(await screen.findByText("全文已复制到剪贴板。")).toBeTruthy();
    expect(services.copied[0]).toMatch(/^2025年度青川市示例档案馆单位预算\n第一部分　单位概况\n/);
  });

  test.each([false, true])("下载 Word，附预算表和图表：%s", async (hasParts) => {
    await openWritten();
    if (hasParts) {
      await user.click(button("Word 文件附带的内容"));
      for (const name of ["附预算表", "附图表"])
        await user.click(await screen.findByRole("menuitemcheckbox", { name }));
    }
    await user.click(button("下载 Word"));
    const notice = await screen.findByText(/^“青川市示例档案馆2025年预算情况说明（草稿）\.docx”已交给浏览器保存/);
    // the changes by class: this workbook does not state last year's
    expect(notice.textContent?.includes("有 1 张图因为缺数没有画")).toBe(hasParts);
    const bytes = services.saved.get("青川市示例档案馆2025年预算情况说明（草稿）.docx") ?? new Uint8Array();
    expect([...bytes.slice(0, 2)].map((byte) => String.fromCharCode(byte)).join("")).toBe("PK");
    const files = unzipSync(new Uint8Array(bytes));
    const xml = strFromU8(files["word/document.xml"] ?? new Uint8Array());
    expect(xml).toContain("预算收支总体情况");
    expect(xml.includes("<w:tbl>")).toBe(hasParts);
    expect(Object.keys(files).filter((name) => /^word\/media\/./.test(name))).toHaveLength(hasParts ? 4 : 0);
    expect(xml.includes('descr="收入')).toBe(hasParts);
  });

  test("按范本填写：选一个 .docx，填好下载，说还有几处", async () => {
    await openWritten();
    const words = documentFile(inWord("【单位名称】收入【收入预算】万元，【收人预算】"));
    // jsdom reads no bytes of a file
    const template = Object.assign(new File([], "公开范本.docx"), {
      arrayBuffer: () => Promise.resolve(words.slice().buffer),
    });
    await user.click(button("Word 文件附带的内容"));
    await user.click(await screen.findByRole("menuitem", { name: "按财政部门的范本填写…" }));
    await user.upload(screen.getByLabelText("按财政部门的范本填写…", { selector: "input" }), template);
    expect((await screen.findByText(/^已按范本填好/)).textContent).toContain(
      "范本字段“收人预算”不认识，是否“收入预算”？",
    );
    const bytes = services.saved.get("青川市示例档案馆2025年公开范本.docx") ?? new Uint8Array();
    const xml = strFromU8(unzipSync(new Uint8Array(bytes))["word/document.xml"] ?? new Uint8Array());
    expect(xml.replace(/<[^>]+>/g, "")).toMatch(/青川市示例档案馆收入[\d.]+万元，【收人预算】/);
  });
});
