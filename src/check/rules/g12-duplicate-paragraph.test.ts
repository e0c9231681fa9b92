import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./g12-duplicate-paragraph";

const SENTENCE = "本单位今年的各项工作按照年初的计划推进，资金按照进度拨付，专款专用，厉行节约，年底前全部完成。";
const MONEY = "本单位今年安排日常经费100.00万元，其中人员经费60.00万元，公用经费40.00万元，按照进度拨付，专款专用。";

const text = (first: string, second: string, third: string): string => `
2025年单位预算情况说明
一、收入情况说明
${first}
${second}
二、支出情况说明
${third}`;

const told = (first: string, second: string, third: string) =>
  readSheets(sheet("情况说明", text(first, second, third)));

const OTHER = "本单位今年没有因公出国的安排，公务接待按照规定的标准执行，公务用车只用于日常的巡查工作。";
const ANOTHER = "本单位今年没有新建和改建房屋的计划，现有的办公用房都由本单位自己使用和维护，没有出租出借。";

testRule(rule, {
  valid: {
    各段不同: told(SENTENCE, OTHER, ANOTHER),
    两章写着相同的金额: told(MONEY, OTHER, MONEY),
    两章里同名的一节写着相同的金额: told(`（一）日常经费\n${MONEY}`, OTHER, `（一）日常经费\n${MONEY}`),
  },
  skipped: {
    没有说明: readDrawing("收支总表"),
  },
  invalid: {
    两章各写一遍: {
      book: told(SENTENCE, OTHER, SENTENCE),
      findings: [
        {
          message:
            "“一、收入情况说明”与“二、支出情况说明”的段落重复（“本单位今年的各项工作按照年初的计划推进，…”）。请核对，多余的请删除。",
          cells: ["情况说明!A6", "情况说明!A3"],
        },
      ],
    },
    同一章里金额也重复: {
      book: told(MONEY, MONEY, OTHER),
      findings: [
        {
          message: "“一、收入情况说明”有两段文字相同（“本单位今年安排日常经费100.00万元，…”）。请核对，多余的请删除。",
          cells: ["情况说明!A4", "情况说明!A3"],
        },
      ],
    },
  },
});
