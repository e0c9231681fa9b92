import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./g13-project-notes-parts";

const PARTS = [
  "（1）项目概述：对全市的公园和绿地进行日常的养护，包括浇水、修剪和补种。",
  "（2）立项依据：按照全市的绿化规划和本单位的年度工作计划安排这个项目。",
  "（3）实施主体：由本单位的养护科负责实施，并接受市里有关部门的监督检查。",
  "（4）实施方案：分春秋两季进行，每季先查看苗木的情况，再安排人员养护。",
  "（5）实施周期：一年。",
  "（6）年度预算安排：40.00万元。",
];

const text = (parts: readonly string[]): string => `
2025年单位预算情况说明
一、项目经费情况说明
${parts.join("\n")}
二、其他事项情况说明
本单位今年没有因公出国的安排，公务接待按照规定的标准执行，公务用车只用于日常的巡查。
本单位今年没有新建和改建房屋的计划，现有的办公用房都由本单位自己使用，没有出租出借。
本单位今年的各项工作按照年初的计划推进，资金按照进度拨付，专款专用，厉行节约。`;

const told = (parts: readonly string[]) => readSheets(sheet("情况说明", text(parts)));

const without = (label: string) => PARTS.filter((part) => !part.includes(label));

testRule(rule, {
  valid: {
    要素齐全: told(PARTS),
    内容另起一行: told(PARTS.map((part) => part.replace("：", "：\n"))),
    半个括号的编号: told(PARTS.map((part) => part.replace("（", ""))),
  },
  skipped: {
    没有说明: readDrawing("收支总表"),
    没有分项: told(PARTS.map((part) => part.replace(/^.*：/, ""))),
  },
  invalid: {
    缺少一项: {
      book: told(without("立项依据")),
      findings: [{ message: "“一、项目经费情况说明”：缺少“立项依据”。请补充。", cells: ["情况说明!A2"] }],
    },
    写了标题没有内容: {
      book: told(PARTS.map((part) => part.replace("一年。", ""))),
      findings: [{ message: "“一、项目经费情况说明”：“实施周期”没有内容。请补充。", cells: ["情况说明!A2"] }],
    },
  },
});
