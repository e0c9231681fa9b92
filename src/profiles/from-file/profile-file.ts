import * as v from "valibot";
import { conditionNamed, fieldNamed } from "../../model/field-ref";
import { parseSentences } from "../../model/field-sentence";
import { SECTION_IDS } from "../../model/section";
import { TABLE_TERMS, type TableId } from "../../model/table-id";

/** The file of a bureau's form, as a clerk writes it: keys and values in Chinese, sentences with fields. */

const words = v.pipe(v.string(), v.trim(), v.nonEmpty("不能是空的"));
const base = v.picklist(["上年预算", "上年执行数"], "只能写“上年预算”或“上年执行数”");
const byKind = v.strictObject({ 部门: words, 单位: words });
const reason = v.union([v.picklist(["总是", "从不"]), v.strictObject({ 增减率: v.number(), 增减额: v.number() })]);
const tableType = v.picklist(Object.keys(TABLE_TERMS) as readonly TableId[], "不是表的类型");
const section = v.picklist(SECTION_IDS, "不是章节的编号");

/** Sentences whose fields and control words are all known. */
const sentences = v.pipe(
  v.array(words),
  v.check(
    (texts) => parseSentences(texts).problems.length === 0,
    ({ input }) => parseSentences(input).problems.join("；"),
  ),
);

const entry = v.strictObject({
  编号: section,
  标题: v.string(),
  级: v.picklist([0, 1, 2], "只能是 0、1 或 2"),
  条件: v.exactOptional(
    v.pipe(
      words,
      v.check((each) => conditionNamed(each) !== undefined, "不认识这个条件"),
    ),
  ),
  零: v.exactOptional(v.picklist(["0", "0.00"])),
  内容: sentences,
});

/** A line of the cover: words, and fields of words in braces. */
const coverLine = v.pipe(
  words,
  v.check(
    (text) => [...text.matchAll(/\{([^{}]*)\}/g)].every(([, name = ""]) => fieldNamed(name)?.kind === "word"),
    "封面里只能写词的字段，如 {单位名称}、{年度}、{附件号}、{公开日期}",
  ),
);

export const ProfileFile = v.strictObject({
  代号: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,40}$/, "用小写英文字母、数字和连字符")),
  名称: words,
  依据: words,
  适用: v.strictObject({
    表题为: v.exactOptional(v.array(words)),
    表题含: v.exactOptional(v.array(words)),
    表头含: v.exactOptional(v.array(words)),
    文字含: v.exactOptional(v.array(words)),
  }),
  单位: v.picklist(["万元", "元"]),
  表格单位: v.exactOptional(v.picklist(["万元", "元"])),
  小数: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
  千分位: v.boolean(),
  零: v.picklist(["0", "0.00"]),
  自称: v.union([words, byKind]),
  标题: words,
  封面: v.exactOptional(
    v.strictObject({
      附件: v.exactOptional(coverLine),
      标题: v.pipe(v.array(coverLine), v.minLength(1, "至少要有一行")),
      日期: v.exactOptional(coverLine),
    }),
  ),
  年字: v.exactOptional(v.picklist(["年", "年度"])),
  比较: v.strictObject({
    总额: base,
    科目: base,
    三公: v.exactOptional(base),
    动词: v.picklist(["比", "较", "与……相比"]),
    预算叫法: v.exactOptional(words),
    执行数叫法: v.exactOptional(words),
    降: v.picklist(["下降", "降低"]),
    持平: words,
    基数为零: words,
    写增减率: v.boolean(),
    原因词: words,
  }),
  原因: v.strictObject({ 总额: reason, 科目: reason }),
  表: v.array(v.strictObject({ 类型: tableType, 标题: words, 必需: v.boolean(), 号: v.exactOptional(words) })),
  标题编号: v.strictObject({ 层级: v.tuple([v.string(), v.string(), v.string()]), 跨部分连续: v.boolean() }),
  科目写法: v.picklist(["编码-名称", "名称（编码）", "名称"]),
  章节: v.pipe(v.array(entry), v.minLength(1, "至少要有一章")),
  三公: v.strictObject({
    顺序: v.array(v.picklist(["出国", "公务用车", "购置", "运行", "接待"])),
    会议培训: v.boolean(),
  }),
  资产: v.strictObject({
    截止: v.pipe(v.string(), v.regex(/^\d{2}-\d{2}$/, "写成 12-31 的样子")),
    车辆类别: v.array(words),
    设备标准: v.array(words),
    购置按类: v.boolean(),
  }),
  名词: v.array(v.union([words, v.strictObject({ 名称: words, 解释: words })])),
  固定语句: v.array(v.strictObject({ 章节: section, 语句: words })),
  规则停用: v.record(v.pipe(v.string(), v.regex(/^[A-Z]\d+$/)), words),
});

export type ProfileFile = v.InferOutput<typeof ProfileFile>;
