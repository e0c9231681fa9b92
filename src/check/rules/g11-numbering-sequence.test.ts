import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./g11-numbering-sequence";

const text = (...headings: readonly string[]): string => `
2025年单位预算情况说明
${headings.map((heading) => `${heading}\n${SENTENCE}`).join("\n")}`;

const SENTENCE = "本单位今年的各项工作按照年初的计划推进，资金按照进度拨付，专款专用，厉行节约。";

const told = (...headings: readonly string[]) => readSheets(sheet("情况说明", text(...headings)));

testRule(rule, {
  valid: {
    编号连续: told("一、收入情况", "（一）总体情况", "（二）来源情况", "二、支出情况", "（一）总体情况"),
    目录列有而正文没有的一项由目录核对说明: readSheets(
      sheet(
        "情况说明",
        text("一、收入情况", "二、支出情况", "四、其他情况").replace(
          "说明\n",
          "说明\n目录\n一、收入情况\n二、支出情况\n三、机构设置\n四、其他情况\n",
        ),
      ),
    ),
    写有金额的一项接着编号: told("（一）采购情况", "（二）绩效情况。涉及资金20.00万元", "（三）资产情况"),
    写有金额的各项另行编号: told(
      "一、收入情况",
      "二、支出情况",
      "1、工资10.00万元",
      "2、办公费5.00万元",
      "三、其他情况",
    ),
    接着编号的各项之后回到标题: told("一、收入情况", "二、医疗费10.00万元", "三、住房费5.00万元", "二、支出情况"),
    各部分从一开始: told("第一部分 单位概况", "一、职能", "二、机构", "第二部分 情况说明", "一、收支情况"),
  },
  skipped: {
    没有说明: readDrawing("收支总表"),
    没有编号: told("收入情况", "支出情况", "其他情况"),
  },
  invalid: {
    跳过一个编号: {
      book: told("一、收入情况", "二、支出情况", "四、其他情况"),
      findings: [
        {
          message: "“四、其他情况”：编号由“二、”到“四、”，不连续或层级不对。建议调整。",
          cells: ["情况说明!A6", "情况说明!A4"],
        },
      ],
    },
    编号重复: {
      book: told("一、收入情况", "二、支出情况", "二、其他情况"),
      findings: [
        {
          message: "“二、其他情况”：编号由“二、”到“二、”，不连续或层级不对。建议调整。",
          cells: ["情况说明!A6", "情况说明!A4"],
        },
      ],
    },
    没有上级标题而重新编号: {
      book: told("一、收入情况", "（一）总体情况", "（二）来源情况", "（一）其他情况"),
      findings: [
        {
          message: "“（一）其他情况”：编号由“（二）”到“（一）”，不连续或层级不对。建议调整。",
          cells: ["情况说明!A8", "情况说明!A6"],
        },
      ],
    },
  },
});
