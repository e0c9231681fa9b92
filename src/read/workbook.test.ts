import { expect, test } from "@jest/globals";
import { sheet } from "../../test/draw-sheet";
import { DEFAULT_SETTINGS } from "../model/settings";
import { identifyWorkbook, recogniseWorkbook } from "./workbook";

const TABLE = sheet("收支总表", "收支总表\n收入 | 预算数 | 支出 | 预算数\n收入总计 | 10 | 支出总计 | 10");

test.each(["aside", "narrative"] as const)("只有情况说明写着单位：它让出位置（%s）以后仍认得是谁的", (own) => {
  const text = sheet("情况说明", "青川市示例档案馆2025年单位预算\n一、主要职责", { own });
  const identity = identifyWorkbook(recogniseWorkbook({ sheets: [TABLE, text], externalLinks: [] }, DEFAULT_SETTINGS));
  expect([identity.unitName, identity.year]).toEqual(["青川市示例档案馆", 2025]);
});
