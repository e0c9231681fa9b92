import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { readText, readTextBeside } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./g06-contents-match-body";

const text = (contents: readonly string[], headings: readonly string[]): string => `
2025年单位预算情况说明
目录
${contents.join("\n")}
${headings.map((heading) => `${heading}\n${SENTENCE}`).join("\n")}`;

const SENTENCE = "本单位今年的各项工作按照年初的计划推进，资金按照进度拨付，专款专用，厉行节约。";

const told = (contents: readonly string[], headings: readonly string[]) =>
  readSheets(sheet("情况说明", text(contents, headings)));

const ALL = ["一、主要职能", "二、机构设置", "三、人员编制", "四、名词解释"];

/** Contents on a sheet of their own, a table, and a text with the first two headings. */
const apartFromBody = (contents: readonly string[]) =>
  readSheets(
    sheet("目录", `目　录\n${contents.join("\n")}`),
    sheet(
      "支出",
      "2025年单位支出总表\n单位：万元\n科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n2010301 | 行政运行 | 1.00 | 1.00 |",
    ),
    sheet("情况说明", text([], ALL).replace("目录\n", "")),
  );

testRule(rule, {
  valid: {
    目录与正文相同: told(ALL, ALL),
    目录有页码: told(
      ALL.map((each, i) => `${each}……${i + 1}`),
      ALL,
    ),
    "目录的一行折成两行，“及”写作“和”": told(
      [...ALL, "五、一般公共预算会议费、培训费支", "出预算情况", "六、政府采购支出情况及说明"],
      [...ALL, "五、一般公共预算会议费、培训费支出预算情况", "六、政府采购情况和说明"],
    ),
    目录单独一张工作表_组下各表都在: apartFromBody(["一、主要职能", "二、预算表", "1. 2025年单位支出总表"]),
    目录与表各有各的编号: apartFromBody(["一、主要职能", "表三 2025年单位支出总表"]),
    引用的附表在工作簿中: readText("一、项目支出情况", "各项目的安排详见2025年一般公共预算支出表。"),
    表名带有分类: readTextBeside(
      [sheet("附表", "2025年单位一般公共预算支出表（功能科目）")],
      "目录",
      "一、项目支出情况",
      "二、一般公共预算支出表",
      "一、项目支出情况",
      "本单位今年的各项工作按照年初的计划推进，资金按照进度拨付。",
    ),
  },
  skipped: {
    没有说明: readDrawing("收支总表"),
    没有目录: readSheets(sheet("情况说明", text([], ALL).replace("目录\n", ""))),
  },
  invalid: {
    引用的附表不在工作簿中: {
      book: readText("一、项目支出情况", "各项目的目标详见单位的项目支出绩效目标表。"),
      findings: [
        {
          message:
            "“一、项目支出情况”：文中写“详见单位的项目支出绩效目标表”，工作簿中没有找到“项目支出绩效目标表”。请附上该表，或改写这一句。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
      ],
    },
    正文跳过一项: {
      book: told(
        ALL,
        ALL.filter((each) => each !== "三、人员编制"),
      ),
      findings: [
        {
          message: "目录列有“三、人员编制”，正文没有找到；正文编号从“二、机构设置”跳到“四、名词解释”。请核对。",
          cells: ["情况说明!A5", "情况说明!A9", "情况说明!A11"],
        },
      ],
    },
    正文缺少最后两项: {
      book: told([...ALL, "五、公开方式"], ALL.slice(0, 3)),
      findings: [
        {
          message: "目录中有 2 项（“四、名词解释”、“五、公开方式”）在正文和工作表中没有找到。请核对。",
          cells: ["情况说明!A6", "情况说明!A7"],
        },
      ],
    },
    目录单独一张工作表_缺一张表: {
      book: apartFromBody(["一、主要职能", "二、预算表", "1. 2025年单位支出总表", "2. 2025年单位收入总表"]),
      findings: [
        {
          message: "目录中有 1 项（“2.2025年单位收入总表”）在正文和工作表中没有找到。请核对。",
          cells: ["目录!A5"],
        },
      ],
    },
  },
});
