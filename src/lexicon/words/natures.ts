import type { Nature, Use } from "../../model/subject";
import type { Among, WordGroup } from "../word";

/** In a table of 三公 these part the 三公 and are no basic or project expenditure of the unit. */
const ofThreePublic = (nature: Nature, use?: Use): Among => ({
  "three-public": { item: "three-public", nature, ...(use && { use }) },
});

/** What for: basic and project expenditure, personnel and public money, the accounting kinds of expenditure. */
export const NATURES: readonly WordGroup[] = [
  {
    texts: "基本支出 人员经费和公用经费 人员经费及公用经费 人员经费、公用经费 人员和公用经费 人员及公用经费",
    adds: { nature: "basic" },
    among: ofThreePublic("basic"),
    examples: [
      "一、基本支出",
      "基本支出预算",
      "一、人员经费和公用经费支出",
      "2024年基本支出",
      "一般公共预算基本支出",
      "本年一般公共预算基本支出",
    ],
  },
  {
    texts: "项目支出 专项业务经费支出 专项业务经费 专项业务费支出 专项业务费 项目经费支出",
    adds: { nature: "project" },
    among: { ...ofThreePublic("project"), projects: { group: true } },
    examples: ["二、项目支出", "项目支出预算", "二、专项业务经费支出", "项目支出经费"],
  },
  {
    texts: "项目经费",
    adds: { nature: "project" },
    among: { ...ofThreePublic("project"), projects: { group: true } },
    where: "tables",
    examples: ["项目经费"],
  },
  {
    texts:
      "部门预算项目 专用项目 通用项目 专项项目 一般项目 特定目标项目 特定目标类项目 特定目标类 其他运转项目 其他运转类项目 其他运转类 运转项目 运转类项目 运转类 人员类项目 人员类 一次性项目 延续性项目 经常性项目",
    adds: { group: true },
    where: "tables",
    under: "projects",
    examples: ["部门预算专用项目", "特定目标类项目", "其他运转类"],
  },
  {
    texts: "事业单位经营支出 经营支出",
    adds: { nature: "operating" },
    among: { accounting: { accounting: "operating" } },
    examples: ["三、事业单位经营支出", "经营支出预算"],
  },
  {
    texts: "上缴上级支出 上缴上级单位支出",
    adds: { nature: "to-superior" },
    among: { accounting: { accounting: "to-superior" } },
    examples: ["四、上缴上级支出"],
  },
  {
    texts: "对附属单位补助支出 附属单位补助支出 对附属单位补助 对附属单位的补助支出",
    adds: { nature: "to-subordinate" },
    among: { accounting: { accounting: "to-subordinate" } },
    examples: ["五、对附属单位补助支出"],
  },
  {
    texts: "人员经费 人员经费支出 人员支出 人员类支出",
    adds: { nature: "basic", use: "personnel" },
    among: ofThreePublic("basic", "personnel"),
    examples: ["人员经费", "人员经费预算", "人员支出预算", "人员经费支出预算", "人员经费合计"],
  },
  {
    texts: "人员 人员类",
    adds: { nature: "basic", use: "personnel" },
    where: "tables",
    alone: true,
    examples: ["人员", "人员类"],
  },
  {
    texts: "公用经费 公用经费支出 公用支出 日常公用经费 日常公用支出 日常公用经费支出",
    adds: { nature: "basic", use: "public" },
    among: ofThreePublic("basic", "public"),
    examples: ["公用经费预算", "日常公用经费", "日常公用支出预算", "公用经费合计"],
  },
  {
    texts: "公用 日常公用",
    adds: { nature: "basic", use: "public" },
    where: "tables",
    alone: true,
    examples: ["公用", "日常公用"],
  },
  { texts: "行政支出", adds: { accounting: "administrative" }, examples: ["一、行政支出"] },
  { texts: "事业支出", adds: { accounting: "institution" }, examples: ["二、事业支出"] },
  { texts: "投资支出", adds: { accounting: "investment" }, examples: ["六、投资支出"] },
  { texts: "债务还本支出", adds: { accounting: "debt" }, examples: ["七、债务还本支出"] },
  {
    texts: "其他支出",
    adds: { rest: true },
    among: { accounting: { accounting: "other" } },
    where: "tables",
    examples: ["八、其他支出"],
  },
];
