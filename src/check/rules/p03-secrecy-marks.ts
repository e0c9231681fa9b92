import { toA1 } from "../../model/cell";
import { printedTexts } from "../printed-texts";
import { as, defineRule } from "../rule";

export default defineRule({
  code: "P03",
  group: "privacy",
  name: "secrecy-marks",
  title: "密级与内部标记",
  severity: "warning",
  rests: ["print"],
  basis: "《中华人民共和国保守国家秘密法》（2024年修订）第三十五条：公开信息应当进行保密审查",
  certainty: "read",
  messages: {
    secret: "{cell} 出现密级标志“{mark}”。标有密级的内容不得公开，请确认已经解密或完成保密审查。",
    internal: "{cell} 出现“{mark}”。公开前请确认能否公开，并删除这类标记。",
  },

  cases: (book) => printedTexts(book),
  none: () => "工作簿中没有文字",

  *report({ cell, text }) {
    const secret = SECRET.exec(text)?.[0];
    const internal = INTERNAL.exec(text)?.[0];
    const mark = (secret ?? internal)?.trim();
    if (mark === undefined) return;
    yield {
      messageId: secret === undefined ? "internal" : "secret",
      data: { cell: toA1(cell), mark },
      cells: [as(cell, "text")],
    };
  },
});

/** A mark stands alone or with a star and its years: 机密★3年; words of sentences (保守国家秘密) are none. */
const SECRET = /^\s*(?:绝密|机密|秘密)\s*(?:[★☆*].{0,12})?\s*$|(?:绝密|机密|秘密)\s*[★☆]/;
/** A heading or a line by itself; a sentence may speak of such papers. */
const INTERNAL =
  /^[（([【]?\s*(?:内部(?:资料|文件|使用|掌握|参考)|仅供内部[^。]{0,8}|注意保存|不得外传|严禁外传|会后收回)[\s，,、！!]*(?:注意保存|不得外传|严禁外传|请勿外传)?\s*[）)\]】]?$/;
