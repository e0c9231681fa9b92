/** @jest-environment jsdom */
import { afterEach, expect, test } from "@jest/globals";
import { RendererProvider } from "@fluentui/react-components";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { RULES } from "../../src/check/index";
import { HELP } from "../../src/help/index";
import { found } from "../../src/help/sections";
import { CHAPTER_OF_TAB } from "../../src/taskpane/help/help-context";
import { HelpText } from "../../src/taskpane/help/HelpText";
import { withoutStyles } from "./in-jsdom";

afterEach(cleanup);

const show = (start: string): void =>
  void render(
    <RendererProvider renderer={withoutStyles}>
      <HelpText start={start} />
    </RendererProvider>,
  );

test("每条规则、每一页都有自己的一节", () => {
  const ids = new Set(HELP.map(({ id }) => id));
  expect(RULES.filter(({ code }) => !ids.has(code.toLowerCase())).map(({ code }) => code)).toEqual([]);
  expect(Object.values(CHAPTER_OF_TAB).filter((id) => !ids.has(id))).toEqual([]);
});

test("按几个词搜索，标题里有的在前，没有就是没有", () => {
  expect(found(HELP, "n01 总计")[0]?.id).toBe("n01");
  expect(found(HELP, "保存 副本")[0]?.manual).toBe("单位操作手册");
  expect(found(HELP, "这几个字哪里都没有")).toEqual([]);
});

test("从问题打开就是那条规则；搜索后点一节，再回到全部", async () => {
  const user = userEvent.setup();
  show("N01");
  expect(screen.getByRole("heading", { name: /^N01 收支总计平衡/ })).toBeTruthy();
  await user.type(screen.getByRole("searchbox"), "密码");
  await user.click(screen.getByRole("button", { name: "文件有密码" }));
  expect(screen.getByText(/取消打开密码/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "全部内容" }));
  expect(screen.getByRole("button", { name: "文件有密码" })).toBeTruthy();
});
