import { expect, test } from "@jest/globals";
import { sheet } from "../../test/draw-sheet";
import { readBudget } from "../pipeline";
import { workbook } from "../../test/draw-sheet";
import { GENERAL_TABLE } from "../../test/read-text";
import { DEFAULT_SETTINGS } from "../model/settings";
import { check } from "./index";

const wrong = (name: string) => sheet(name, GENERAL_TABLE.replaceAll("2012604", "2012694"));

test("几张表里同一个错码只说一次，列出各处", () => {
  const book = readBudget(
    workbook(
      wrong("一"),
      sheet("二", GENERAL_TABLE.replaceAll("2012604", "2012694").replace("一般公共预算支出表", "支出总表")),
    ),
  );
  const found = check(book, DEFAULT_SETTINGS).findings.filter(({ code }) => code === "K01");
  expect(found.map(({ cells }) => cells.map(({ sheet: name }) => name))).toEqual([["一", "二"]]);
});
