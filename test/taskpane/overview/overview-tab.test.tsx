/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { RendererProvider } from "@fluentui/react-components";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { Pane } from "../../../src/taskpane/Pane";
import { overviewPanel } from "../../../src/taskpane/overview/index";
import { sheet, workbook } from "../../draw-sheet";
import { asking, realAnswers } from "../asking";
import { withoutStyles } from "../in-jsdom";
import { type FakeServices, fakeServices } from "../services";

const BUDGET = workbook(
  sheet(
    "收支总表",
    `
示例单位2025年收支总表
 | | | 单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 100.00 | 一般公共服务支出 | 80.00
二、其他收入 | 20.00 | 社会保障和就业支出 | 40.00
收入总计 | 120.00 | 支出总计 | 120.00`,
  ),
  sheet(
    "支出总表",
    `
示例单位2025年支出总表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 130.00 | 90.00 | 40.00
'201' | 一般公共服务支出 | 90.00 | 50.00 | 40.00
'208' | 社会保障和就业支出 | 40.00 | 40.00 |`,
  ),
  sheet(
    "三公",
    `
示例单位“三公”经费支出表
 | 单位：万元
项目 | 2024年预算数 | 2025年预算数
合计 | 3.00 | 2.00
1、因公出国（境）费 | 0.00 | 0.00
2、公务接待费 | 1.00 | 0.50
3、公务用车购置费 | 0.00 | 0.00
4、公务用车运行费 | 2.00 | 1.50`,
  ),
);

let services: FakeServices;
let user: UserEvent;

beforeEach(async () => {
  services = fakeServices({ ask: asking(realAnswers()) });
  services.host.snapshot = BUDGET;
  user = userEvent.setup();
  render(
    <RendererProvider renderer={withoutStyles}>
      <Pane services={services} panels={[overviewPanel]} startTab="overview" runAtOnce />
    </RendererProvider>,
  );
  await screen.findByRole("img", { name: /^收入 120\.00万元/ });
});
afterEach(cleanup);

const picture = (name: RegExp): HTMLElement => screen.getByRole("img", { name });

describe("图", () => {
  test("每张图的话说出全部的数", () => {
    expect(picture(/^收入/).getAttribute("aria-label")).toBe(
      "收入 120.00万元，83.33% 来自一般公共预算拨款收入。" +
        "一般公共预算拨款收入 100.00，83.33%；其他收入 20.00，16.67%",
    );
    expect(picture(/^“三公”经费 2\.00万元，比2024年预算少 1\.00万元/).textContent).toContain("公务用车运行费");
    expect(picture(/^非零金额/).getAttribute("aria-label")).toContain("收支总表 通过");
    expect(screen.getByText(/^没有画：表中没有上年各类支出的数/)).toBeTruthy();
  });

  test("同样的数列成表，点数字到它的格", async () => {
    await user.click(screen.getByRole("switch", { name: "显示数字" }));
    const table = screen.getByRole("table", { name: /^收入 120/ });
    expect(within(table).getAllByRole("row")).toHaveLength(4);
    await user.click(within(table).getByRole("button", { name: /^20\.00/ }));
    expect(services.host.visited).toEqual([{ sheet: "收支总表", row: 6, column: 2 }]);
  });
});

test("写入自己的工作表", async () => {
  await user.click(screen.getByRole("button", { name: "写入工作表" }));
  await screen.findByText(/^已写入工作表“预算概览”/);
});

describe("表格关系", () => {
  beforeEach(() => user.click(screen.getByRole("tab", { name: /^表格关系/ })));

  test("不符的线带着数，点开是两个数和它们的格", async () => {
    await user.click(screen.getByRole("button", { name: /收支总表 ↔ 支出总表：.*不符/ }));
    const detail = screen.getByRole("region", { name: "收支总表 ↔ 支出总表" });
    expect(within(detail).getAllByText(/80\.0万元 ≠ 90\.0万元/).length).toBeGreaterThan(0);
    await user.click(within(detail).getAllByRole("button", { name: /支出总表!C5/ })[0] as HTMLElement);
    expect(services.host.visited).toEqual([{ sheet: "支出总表", row: 5, column: 3 }]);
  });

  test("点表是它的问题，和到它的路", async () => {
    await user.click(screen.getByRole("button", { name: /^支出总表.*个问题/ }));
    const detail = screen.getByRole("region", { name: "支出总表" });
    await user.click(within(detail).getByRole("button", { name: /2025年支出总表/ }));
    expect(services.host.visited).toEqual([{ sheet: "支出总表", row: 1, column: 1 }]);
  });
});
