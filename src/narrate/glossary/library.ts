/** Where a term stands in the glossary. */
export type TermGroup = "income" | "expenditure" | "technical";

/** A term and what it means, in our own words. */
export interface Term {
  readonly term: string;
  readonly group: TermGroup;
  readonly definition: string;
  /** Other words by which texts call it. */
  readonly alsoCalled?: readonly string[];
}

const income = (term: string, definition: string, ...alsoCalled: readonly string[]): Term => ({
  term,
  group: "income",
  definition: `指${definition}`,
  alsoCalled,
});
const expenditure = (term: string, definition: string, ...alsoCalled: readonly string[]): Term => ({
  term,
  group: "expenditure",
  definition: `指${definition}`,
  alsoCalled,
});
const technical = (term: string, definition: string, ...alsoCalled: readonly string[]): Term => ({
  term,
  group: "technical",
  definition: `指${definition}`,
  alsoCalled,
});

/** Terms of budget disclosures, in the order in which glossaries list them. */
export const TERM_LIBRARY: readonly Term[] = [
  income(
    "财政拨款收入",
    "本级财政部门当年安排给单位使用的资金，由一般公共预算、政府性基金预算和国有资本经营预算三部分构成。",
    "财政拨款预算收入",
    "财政拨款",
  ),
  income(
    "财政专户管理资金",
    "缴入财政专户、按规定由财政部门核拨使用的资金，主要是教育收费。",
    "教育收费",
    "财政专户管理资金收入",
    "教育收费资金收入",
  ),
  income("事业收入", "事业单位通过业务活动和与之配套的辅助活动得到的收入。", "事业预算收入"),
  income("事业单位经营收入", "事业单位在业务活动以外从事经营、且不单独核算的活动带来的收入。", "经营预算收入"),
  income("上级补助收入", "主管部门或上级单位补助的、不属于财政拨款的收入。", "上级补助预算收入"),
  income("附属单位上缴收入", "所属独立核算单位依照规定交来的收入。", "附属单位上缴预算收入"),
  income("其他收入", "未列入以上各项的收入，例如出租收入、存款利息。", "其他预算收入"),
  income("使用非财政拨款结余", "用历年积累的非财政拨款结余弥补当年收支缺口的资金。"),
  income(
    "上年结转结余",
    "上年没有用完、按规定留到本年继续使用的资金，以及上年工作完成后剩余的资金。",
    "上年结转",
    "结转结余",
    "结转结余资金",
    "上年结转和结余",
  ),
  expenditure("基本支出", "维持单位正常运转、完成日常工作所必需的支出，分为人员经费和公用经费。"),
  expenditure(
    "人员经费",
    "基本支出中用于在职人员和离退休人员个人部分的支出，对应工资福利支出和对个人和家庭的补助。",
    "人员支出",
  ),
  expenditure("公用经费", "基本支出中用于办公、水电、差旅、维修等日常公务活动的支出。", "日常公用支出"),
  expenditure("项目支出", "在基本支出以外，为特定工作任务或事业发展目标安排的支出。", "专项业务经费"),
  expenditure("事业单位经营支出", "事业单位从事不单独核算的经营活动所发生的支出。", "经营支出"),
  expenditure("上缴上级支出", "所属单位依照规定交给上级单位的支出。"),
  expenditure("对附属单位补助支出", "用财政拨款以外的资金补助所属单位的支出。"),
  expenditure("年末结转结余", "本年预算安排后留待下年继续使用的资金和剩余的资金。", "结转下年"),
  technical("一般公共预算", "以税收为主要来源，用于民生、经济社会发展、国家安全和国家机构运转的收支预算。"),
  technical("政府性基金预算", "依法向特定对象征收或者以其他方式筹集、专门用于特定公共事业的收支预算。"),
  technical(
    "国有资本经营预算",
    "国家凭出资人身份取得国有资本收益，并对这些收益作出安排的收支预算。",
    "国有资本经营预算收入",
  ),
  technical("部门预算", "一个部门连同所属单位全部收入和支出的年度计划。"),
  technical("单位预算", "一个预算单位全部收入和支出的年度计划，是编制部门预算的基础。"),
  technical("“三公”经费", "用财政拨款安排的三类支出：因公出国（境）费，公务用车购置及运行费，公务接待费。", "三公"),
  technical(
    "机关运行经费",
    "行政单位和参照公务员法管理的事业单位用财政拨款购买货物和服务、保障自身运转的支出，例如办公、邮电、差旅、会议、水电、取暖、物业管理等费用。",
    "机关运行费",
  ),
  technical("政府采购", "使用财政性资金，依法取得集中采购目录以内或者采购限额标准以上的货物、工程和服务。"),
  technical("中小企业预留份额", "政府采购预算中按规定专门留给中小企业的部分。", "中小企业"),
  technical("绩效目标", "预算资金在一定期限内要达到的产出和效果，由目标、指标和指标值组成。"),
  technical("支出功能分类", "按照政府职能对支出作出的分类，分为类、款、项三级，说明钱用来做什么事。", "功能分类"),
  technical("部门预算支出经济分类", "部门和单位按照用途对支出作出的分类，分为类、款两级，说明钱具体怎么花。"),
  technical(
    "政府预算支出经济分类",
    "财政部门按照用途对支出作出的分类，分为类、款两级，与部门预算支出经济分类并行。",
    "政府预算支出经济分类",
  ),
];

/** The term that a bureau may call otherwise. */
export const termCalled = (name: string): Term | undefined =>
  TERM_LIBRARY.find(({ term }) => term === name) ?? TERM_LIBRARY.find(({ alsoCalled }) => alsoCalled?.includes(name));
