import { expect, test } from "@jest/globals";
import type { TextLine } from "../model/text-source";
import { paragraphsOf } from "./paragraphs";

const WHOLE = [
  "一、收入预算情况",
  "　　本单位2025年收入预算780万元，其中：一般公共预算拨款收入695.6万元，占89.18%；政府性基金预算拨款收入50万元，占6.41%。",
  "　　1.农林水支出（类）水利（款）水利行业业务管理（项）：2025年预算数为380.5万元，主要用于：单位人员和日常公用方面的支出。",
  "　　2.住房保障支出（类）住房改革支出（款）住房公积金（项）：2025年预算数为31.95万元，主要用于：给职工缴存住房公积金。",
];

/** The text on lines of so many characters, as it is copied from a page. */
const cutAt = (width: number): readonly TextLine[] =>
  WHOLE.flatMap((text) => text.match(new RegExp(`.{1,${width}}`, "gu")) ?? []).map((text, at) => ({
    cell: { sheet: "情况说明", row: at + 1, column: 1 },
    start: 0,
    text,
  }));

test.each([22, 26])("文字按每行 %i 个字折断，词和数中间断开的也接起来", (width) => {
  const [first, ...others] = paragraphsOf([{ kind: "sheet", name: "情况说明", lines: cutAt(width) }]);
  expect(first?.text).toBe("一、收入预算情况");
  expect(others.map(({ lines }) => lines.map(({ text }) => text).join(""))).toEqual(WHOLE.slice(1));
});
