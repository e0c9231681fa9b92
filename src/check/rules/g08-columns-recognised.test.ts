import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { oneForm, SOUND } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./g08-columns-recognised";

const general = (column: string, title = "一般公共预算支出表"): string => `
${title}
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | ${column}
201 | 一般公共服务支出 | 100.00 | 60.00 | 40.00 | 5.00`;

testRule(rule, {
  valid: {
    其中列可以叫任何名字: readDrawing(general("其中：重点支出")),
    其他资金是规定的栏目: readDrawing(general("其他资金")),
    "当年财政拨款安排是知道的，只是别处不这样分": readDrawing(general("当年财政拨款安排")),
    绩效目标表只有几个值没有填写: oneForm({
      indicators: SOUND.map(([a, b, name], i) => [a, b, name, i < 4 ? "" : "≥90%"]),
    }),
    未知的列没有金额: readDrawing(general("审核意见").replace("| 5.00", "| 同意")),
  },
  skipped: { 没有表格: readDrawing("没有表格") },
  invalid: {
    绩效目标表的指标值几乎都是空白: {
      book: oneForm({ indicators: SOUND.map(([a, b, name]) => [a, b, name, ""]) }),
      findings: [
        {
          message:
            "“热线运行经费”的指标值栏没有识别或没有填写：6 个指标中有 6 个没有值，指标值没有参与核对。请核对这一栏的表头是否写明“指标值”；尚未填写的请补填。",
          cells: ["绩效!B3", "绩效!D9", "绩效!D10", "绩效!D11", "绩效!D12", "绩效!D13", "绩效!D14"],
          severity: "warning",
        },
      ],
    },
    一列有金额而含义不明: {
      book: readDrawing(general("统筹安排")),
      findings: [
        {
          message:
            "“一般公共预算支出表”的“统筹安排”一列有金额，但不知道它的含义，没有参与核对。请核对表头文字是否规范。",
          cells: ["表!F3"],
          severity: "warning",
        },
      ],
    },
    一列含义不明而加总相符: {
      book: readDrawing(general("统筹安排").replace("100.00 | 60.00 | 40.00 | 5.00", "100.17 | 60.03 | 35.09 | 5.05")),
      findings: [
        {
          message:
            "“一般公共预算支出表”的“统筹安排”一列不知道它的含义；表内加总相符，只是没有与其他表核对。如表头文字不规范，请改正。",
          cells: ["表!F3"],
          severity: "info",
        },
      ],
    },
    "看不懂的表只说一次，不逐栏逐行说": {
      book: readSheets(
        sheet("表", general("其他资金")),
        sheet(
          "另附",
          "青湖备垫预算汇总表\n单位：万元\n科目编码 | 科目名称 | 青湖款 | 白石款\n'201' | 一般公共服务支出 | 5.55 | 2.22",
        ),
      ),
      findings: [
        {
          message:
            "工作表“另附”第 1 行的“青湖备垫预算汇总表”只核对了表内的数，没有与其他表核对：标题“青湖备垫预算汇总表”不是预算公开表格的名称。",
          cells: ["另附!A1"],
          severity: "info",
        },
      ],
    },
    一行有金额而含义不明: {
      book: readDrawing(general("其他资金").replace(/\n201 /, "\n | 青湖备垫 | 7.77 | 7.77 | |\n201 ")),
      findings: [
        {
          message:
            "“一般公共预算支出表”有一行有金额，但不知道它的含义（表!B4“青湖备垫”一行含义未知），没有参与核对。请核对名称；科目请写明编码。",
          cells: ["表!B4"],
          severity: "info",
        },
      ],
    },
    表格以外的数: {
      book: readSheets(sheet("表", general("其他资金")), sheet("另附", "青湖备垫事宜\n甲 | 5.55\n乙 | 2.22")),
      findings: [
        {
          message:
            "工作表“另附”第 1 行起有 2 个数没有读取，没有参与核对。如果是预算数，请核对标题和表头，或在窗格中指定表格类型。",
          cells: ["另附!A1"],
          severity: "warning",
        },
      ],
    },
    科目一栏的表头写成了合计: {
      book: readDrawing(`
部门支出总表
单位：万元
本年支出合计 | 行政支出 | 事业支出
合计 | | 100.00
2012604 档案馆 | | 100.00`),
      findings: [
        {
          message:
            "“部门支出总表”有一栏的表头是“本年支出合计”，下面却是科目或项目名称。表中没有“本年支出合计”的金额。请改正表头，并补上该栏金额。",
          cells: ["表!A3"],
          severity: "warning",
        },
      ],
    },
    标题陌生只能按表头判断: {
      book: readDrawing(`
2025年度公务活动经费情况
 | 单位：万元
项目 | 预算数
因公出国（境）费 | 1.00
公务接待费 | 1.00`),
      findings: [
        {
          message:
            "工作表“表”第 1 行的表格读作“2025年度公务活动经费情况”，把握不大（标题“公务活动经费情况”不在已知表名中，按表头判断；表头有“三公”经费各项）。请在窗格中确认或改正表格类型。",
          cells: ["表!A1"],
          severity: "warning",
        },
      ],
    },
    标题对而表头不对: {
      book: readSheets(
        sheet("好", general("其中：重点支出")),
        sheet("坏", "2025年部门收支总表\n车牌号 | 购置日期\n甲00001 | 2019年"),
      ),
      findings: [
        {
          message:
            "工作表“坏”第 1 行起没有读取：找到标题“2025年部门收支总表”，但没有认出表头。请核对表头文字，或在窗格中指定表格类型。涉及该表的校验没有进行。",
          cells: ["坏!A1"],
          severity: "warning",
        },
      ],
    },
  },
});
