import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./g16-glossary-coverage";

const text = (glossary: string): string => `
2025年单位预算情况说明
一、收支预算情况说明
本单位2025年支出预算100.00万元，其中：基本支出60.00万元，项目支出40.00万元。
二、机关运行经费情况说明
本单位2025年机关运行经费预算5.00万元，比上年预算减少1.00万元，主要原因是压减办公费。
三、“三公”经费情况说明
本单位2025年“三公”经费预算1.00万元，与上年预算持平，没有因公出国安排。
${glossary}`;

const told = (glossary: string) => readSheets(sheet("情况说明", text(glossary)));

const BASIC = "（一）基本支出：指为保障机构正常运转、完成日常工作任务而发生的支出。";
const PROJECT = "（二）项目支出：指在基本支出之外，为完成特定任务而发生的支出。";
const PUBLIC = "（三）“三公”经费：指因公出国（境）费、公务用车费和公务接待费。";
const RUNNING = "（四）机关运行经费：指为保障运行，用于购买货物和服务的各项资金。";

testRule(rule, {
  valid: {
    用到的名词都有解释: told(["四、名词解释", BASIC, PROJECT, PUBLIC, RUNNING].join("\n")),
  },
  skipped: {
    没有说明: readDrawing("收支总表"),
    没有名词解释: told("四、其他情况说明"),
  },
  invalid: {
    缺少两个名词: {
      book: told(["四、名词解释", BASIC, PROJECT].join("\n")),
      findings: [
        {
          cells: ["情况说明!A8"],
          message: "名词解释缺少正文用到的“三公经费”、“机关运行经费”。建议补充。",
        },
      ],
    },
  },
});
