import { expect, test } from "@jest/globals";
import { textOf } from "../../src/model/passage";
import { answerFields } from "../../src/narrate/index";
import { drawn } from "../drawn-book";

/** The items of all fiscal money as a template prints them. */
function itemsOf(total: string): readonly string[] {
  const book = drawn(`
一般公共预算支出表
科目编码 | 科目名称           | 合计  | 基本支出 | 项目支出
         | 合计               | ${total} | ${total} |
210      | 卫生健康支出       | 50.00 | 50.00 |
21011    | 行政事业单位医疗   | 50.00 | 50.00 |
71102    | 事业单位医疗       | 50.00 | 50.00 |
221      | 住房保障支出       | 30.00 | 30.00 |
22102    | 住房改革支出       | 30.00 | 30.00 |
2210201  | 住房公积金         | 30.00 | 30.00 |

政府性基金预算支出表
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
         | 合计     | 0.00 | 0.00     | 0.00

国有资本经营预算支出表
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
         | 合计     | 0.00 | 0.00     | 0.00`);
  const { items, hole = [] } = answerFields(book, "").answers.items("财政拨款科目");
  return hole.length > 0
    ? [textOf(hole)]
    : items.map((item) => `${textOf(item.words("链"))}${textOf(item.words("amount"))}`);
}

test("编码打错的项不使上一级也算一项；不知道的类不写空的一级", () => {
  expect(itemsOf("80.00")).toEqual([
    "住房保障支出（类）住房改革支出（款）住房公积金（项）30.00",
    "事业单位医疗（款）50.00",
  ]);
});

test("加起来不是合计的不列，写成待填", () => {
  expect(itemsOf("90.00")).toEqual([expect.stringMatching(/^【待填：按功能分类项级科目分列的各项/)]);
});
