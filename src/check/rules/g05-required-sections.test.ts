import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./g05-required-sections";

const BODY = `
2025年单位预算情况说明
一、收支预算情况说明
本单位2025年收入预算100.00万元，支出预算100.00万元，收支平衡，没有赤字。
二、一般公共预算支出情况说明
今年一般公共预算支出100.00万元，都用于日常的工作，没有安排其他的事项。
三、“三公”经费情况说明
今年“三公”经费预算1.00万元，与上年预算持平，没有出国安排，也没有购车。
四、机关运行经费情况说明
本单位是事业单位，按照规定没有机关运行经费。
五、政府采购情况说明
今年没有政府采购预算。
六、国有资产占用情况说明
本单位共有车辆2辆。
七、绩效目标情况说明
今年的项目都设置了绩效目标。`;

const OUTSIDE = `
第一部分 单位概况
一、主要职能
负责全市的公园和绿地的管理。
二、机构设置
本单位内设两个科室。
${BODY.trim()}
第三部分 名词解释
一般公共预算：指以税收为主体的财政收入安排的收支。`;

const told = (text: string) => readSheets(sheet("情况说明", text));

testRule(rule, {
  valid: {
    各节齐全: told(OUTSIDE),
    只有情况说明一章: told(BODY),
  },
  skipped: {
    没有说明: readDrawing("收支总表"),
    只是说明的一部分: told(BODY.split("四、")[0] ?? ""),
  },
  invalid: {
    只给了情况说明一章而没有提到采购: {
      book: told(BODY.replace(/五、政府采购.*\n.*\n/, "")),
      findings: [
        {
          message: "说明中没有找到“政府采购”一节，文中也没有提到。请补充；如无此事项，请写明“无”。",
          cells: ["情况说明!A1"],
          severity: "warning",
        },
      ],
    },
    几节没有提到只说一次: {
      book: told(BODY.replace(/五、政府采购[^]*(?=七、)/, "")),
      findings: [
        {
          message: "说明中没有找到“政府采购”、“国有资产占用” 2 节，文中也没有提到。请补充；如无此事项，请写明“无”。",
          cells: ["情况说明!A1"],
          severity: "warning",
        },
      ],
    },
    法律要求的章节缺少: {
      book: told(OUTSIDE.replace(/五、政府采购.*\n.*\n/, "")),
      findings: [
        {
          message: "说明中没有找到“政府采购”一节，文中也没有提到。请补充；如无此事项，请写明“无”。",
          cells: ["情况说明!A1"],
          severity: "error",
        },
      ],
    },
    其他章节缺少是提示: {
      book: told(OUTSIDE.replace(/七、绩效.*\n.*\n/, "")),
      findings: [
        {
          message: "说明中没有找到“绩效目标”一节，文中也没有提到。请补充；如无此事项，请写明“无”。",
          cells: ["情况说明!A1"],
          severity: "warning",
        },
      ],
    },
    有概况而没有名词解释: {
      book: told(OUTSIDE.replace(/第三部分[^]*$/, "")),
      findings: [
        {
          message: "说明中没有找到“名词解释”一节，文中也没有提到。请补充；如无此事项，请写明“无”。",
          cells: ["情况说明!A1"],
        },
      ],
    },
  },
});
