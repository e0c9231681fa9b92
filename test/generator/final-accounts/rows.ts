import { sum, spent, type FundItem, type SpentItem, type Steps } from "./account";

const NAMES: Readonly<Record<string, string>> = {
  "201": "一般公共服务支出",
  "20131": "党委办公厅（室）及相关机构事务",
  "208": "社会保障和就业支出",
  "20805": "行政事业单位养老支出",
  "210": "卫生健康支出",
  "21011": "行政事业单位医疗",
  "221": "住房保障支出",
  "22102": "住房改革支出",
  "223": "国有资本经营预算支出",
  "22301": "解决历史遗留问题及改革成本支出",
  "229": "其他支出",
  "22960": "彩票公益金安排的支出",
};

export const nameOf = (code: string): string => NAMES[code] ?? code;

/** The classes that every form lists, in the order of the classification. */
export const CLASSES: readonly (readonly [string, string])[] = [
  ["201", "一般公共服务支出"],
  ["202", "外交支出"],
  ["203", "国防支出"],
  ["204", "公共安全支出"],
  ["205", "教育支出"],
  ["206", "科学技术支出"],
  ["207", "文化旅游体育与传媒支出"],
  ["208", "社会保障和就业支出"],
  ["210", "卫生健康支出"],
  ["211", "节能环保支出"],
  ["212", "城乡社区支出"],
  ["213", "农林水支出"],
  ["214", "交通运输支出"],
  ["215", "资源勘探工业信息等支出"],
  ["216", "商业服务业等支出"],
  ["217", "金融支出"],
  ["219", "援助其他地区支出"],
  ["220", "自然资源海洋气象等支出"],
  ["221", "住房保障支出"],
  ["222", "粮油物资储备支出"],
  ["223", "国有资本经营预算支出"],
  ["224", "灾害防治及应急管理支出"],
  ["229", "其他支出"],
  ["231", "债务还本支出"],
  ["232", "债务付息支出"],
  ["234", "抗疫特别国债安排的支出"],
];

export const ECONOMIC: Readonly<Record<string, string>> = {
  "301": "工资福利支出",
  "30101": "基本工资",
  "30102": "津贴补贴",
  "30103": "奖金",
  "30107": "绩效工资",
  "30108": "机关事业单位基本养老保险缴费",
  "30109": "职业年金缴费",
  "30110": "职工基本医疗保险缴费",
  "30113": "住房公积金",
  "30199": "其他工资福利支出",
  "302": "商品和服务支出",
  "30201": "办公费",
  "30207": "邮电费",
  "30211": "差旅费",
  "30217": "公务接待费",
  "30228": "工会经费",
  "30231": "公务用车运行维护费",
  "30239": "其他交通费用",
  "30299": "其他商品和服务支出",
  "303": "对个人和家庭的补助",
  "30302": "退休费",
  "30309": "奖励金",
  "310": "资本性支出",
  "31002": "办公设备购置",
};

export interface CodeRow<Item extends SpentItem> {
  readonly code: string;
  readonly name: string;
  readonly items: readonly Item[];
}

/** 类, 款 and 项 rows of some items, each with the items it sums. */
export function codeRows<Item extends SpentItem>(items: readonly Item[]): readonly CodeRow<Item>[] {
  const codes = [...new Set(items.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]))].sort();
  return codes.map((code) => {
    const own = items.filter((each) => each.code.startsWith(code));
    return { code, name: code.length === 7 ? (own[0]?.name ?? "") : nameOf(code), items: own };
  });
}

export const sumOf = (items: readonly FundItem[], by: "before" | "income" | "after"): Steps =>
  sum(items.map((each) => each[by]));

/** Spent on a class, of some items. */
export const ofClass = (items: readonly SpentItem[], code: string): Steps =>
  sum(items.filter((each) => each.code.startsWith(code)).map(spent));
