/**
 * Lists of words that budget systems let a clerk choose from, printed beside projects: from general knowledge, codes only
 * as bureaus' exports print them before the name. `older` are words of former lists with what stands for them now.
 */
export interface ClosedList {
  readonly name: string;
  /** Heads of columns that hold entries. */
  readonly heads: readonly string[];
  readonly entries: readonly string[];
  readonly older: Readonly<Record<string, string>>;
}

export const CLOSED_LISTS: readonly ClosedList[] = [
  {
    name: "项目类别",
    heads: ["项目类别", "项目类型", "预算项目类别"],
    entries: ["人员类", "运转类", "特定目标类", "公用经费", "其他运转类", "人员类项目", "运转类项目", "特定目标类项目"],
    older: { 部门预算项目: "特定目标类", 专项业务费: "其他运转类", 专项资金: "特定目标类", 业务类: "其他运转类" },
  },
  {
    name: "项目属性",
    heads: ["项目属性"],
    entries: ["新增", "延续", "一次性", "经常性", "新增项目", "延续项目", "一次性项目", "经常性项目"],
    older: {},
  },
  {
    name: "资金性质",
    heads: ["资金性质", "资金性质名称"],
    entries: [
      "一般公共预算资金",
      "政府性基金预算资金",
      "国有资本经营预算资金",
      "社会保险基金预算资金",
      "财政专户管理资金",
      "单位资金",
      "事业收入资金",
      "上级补助收入资金",
      "附属单位上缴收入资金",
      "事业单位经营收入资金",
      "其他收入资金",
      "一般公共预算",
      "政府性基金预算",
      "国有资本经营预算",
    ],
    older: { 预算外资金: "财政专户管理资金", 基金预算资金: "政府性基金预算资金" },
  },
];
