import { toA1 } from "../../model/cell";
import { printedTexts } from "../printed-texts";
import { as, BY_POLICY, defineRule } from "../rule";
import { cellsText } from "../wording";

export default defineRule({
  code: "P05",
  group: "privacy",
  name: "internal-remarks",
  title: "内部备注",
  severity: "warning",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    remark: "{cell} 留有内部备注“{text}”{more}。公开前请删除，或改写为可以公开的说明。",
  },

  // a comment is P04's as a whole
  cases(book) {
    const texts = printedTexts(book).filter(({ where }) => where !== "comment");
    return texts.length > 0 ? [texts.filter(({ text }) => REMARK.test(text.replace(/\s/g, "")))] : "工作簿中没有文字";
  },

  *report(found) {
    const [first, ...others] = found;
    if (!first) return;
    yield {
      messageId: "remark",
      data: {
        cell: toA1(first.cell),
        text: first.text.trim(),
        more:
          others.length > 0
            ? `，另有 ${others.length} 处（${cellsText(
                others.map(({ cell }) => cell),
                4,
              )}）`
            : "",
      },
      cells: found.map(({ cell }) => as(cell, "text")),
    };
  },
});

/** The whole of a cell or line: what a sentence says of publication is no remark. */
const REMARK = new RegExp(
  "^[([【]?(?:备注|注|说明)?[:：]?" +
    "(?:(?:此|本|该)[列栏行表页]?(?:内容|数据|金额|项目)?(?:不(?:对外|予)?公开|不用公开|不需公开|不要公开)" +
    "|不(?:对外|予)公开|(?:公开时|发布前|公开前)(?:请)?(?:删除?|隐藏|去掉)[^。]{0,10}" +
    "|待(?:核实|核对|核|定|确认|商)|(?:领导|局长|科长|财政局?|预算科)(?:意见|要求|审核)[^。]{0,12}" +
    "|(?:此|本|该)?(?:数|数据|金额)(?:有误|待(?:核实|核|定|确认))|内部(?:测算|底稿|留存|用))" +
    "[!！。]?[)\\]】]?$",
);
