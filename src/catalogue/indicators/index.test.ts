import { describe, expect, test } from "@jest/globals";
import type { Level1, Level2 } from "../../model/target";
import { LEVELS } from "../../model/target-terms";
import { coreIndicatorsNamed, kindNamed, kindsSuggestedBy, PROJECT_KINDS } from "./index";

describe("核心指标库", () => {
  test("四十五类项目共 407 个指标，类别和名称不重复", () => {
    expect(PROJECT_KINDS.map(({ name }) => name)).toHaveLength(45);
    expect(new Set(PROJECT_KINDS.map(({ id }) => id)).size).toBe(45);
    expect(PROJECT_KINDS.flatMap(({ indicators }) => indicators)).toHaveLength(407);
    for (const { indicators } of PROJECT_KINDS) {
      expect(new Set(indicators.map(({ name }) => name)).size).toBe(indicators.length);
    }
  });

  test("每个指标的二级指标都在 2021 年框架的一级指标之下", () => {
    const places = LEVELS["2021"].flatMap(([first, seconds]) => seconds.map((second) => `${first} ${second}`));
    const stray = PROJECT_KINDS.flatMap(({ indicators }) => indicators).filter(
      ({ level1, level2 }) => !places.includes(`${level1} ${level2}`),
    );
    expect(stray).toEqual([]);
  });

  test("每类都有成本、数量、质量、时效、效益的核心指标；没有直接服务对象的两类没有满意度", () => {
    const levelsOf = (kind: (typeof PROJECT_KINDS)[number]) =>
      kind.indicators.filter(({ role }) => role === "core").flatMap(({ level1, level2 }) => [level1, level2]);
    const lacking = (...wanted: readonly (Level1 | Level2)[]) =>
      PROJECT_KINDS.filter((kind) => !wanted.every((each) => levelsOf(kind).includes(each)));
    expect(lacking("cost", "output", "benefit", "quantity", "quality", "timeliness").map(({ id }) => id)).toEqual([]);
    expect(lacking("satisfaction").map(({ id }) => id)).toEqual(["case-work", "debt-capital"]);
  });

  test("不给出目标值：只有比较符和单位，惯用值只作提示", () => {
    const indicators = PROJECT_KINDS.flatMap((kind) => kind.indicators);
    expect(indicators.filter((each) => "value" in each)).toEqual([]);
    expect(indicators.filter(({ op, unit }) => op !== "date" && unit === undefined)).toEqual([]);
  });

  /** Ordinary names of projects by kind; `ask`: the name alone does not tell. */
  test.each([
    ["forest-fire", "森林防火经费"],
    ["water-farmland", "高标准农田建设项目、水利工程维修养护、防汛抗旱经费"],
    ["student-aid", "义务教育学校取暖补助、营养改善计划、家庭经济困难学生资助"],
    ["legal-service", "法律援助办案经费"],
    ["inspection", "食品安全抽检经费、环境监测经费、质量技术监督检验"],
    ["municipal", "城市维护费、道路养护经费、交通安全设施维护"],
    ["construction", "中小学校舍维修改造"],
    ["public-health", "公共卫生服务补助、疫苗冷链运行经费"],
    ["insurance-aid", "城乡居民医保补助"],
    ["employment", "就业补助资金"],
    ["veterans", "退役士兵安置经费、优抚对象抚恤补助"],
    ["disability-elderly", "残疾人康复服务"],
    ["culture", "文物保护专项、图书馆免费开放经费"],
    ["sports", "全民健身活动经费"],
    ["research", "科技计划项目、课题研究经费"],
    ["talent-exam", "人才引进经费、公务员招录考试经费"],
    ["promotion", "招商引资经费、旅游宣传推广"],
    ["pollution", "大气污染防治"],
    ["animal-plant", "动物疫病防控"],
    ["agri-subsidy", "农业保险保费补贴"],
    ["community", "村干部报酬、社区工作经费"],
    ["case-work", "扫黑除恶专项经费、公安办案经费、纪检监察办案经费"],
    ["fire-emergency", "消防站建设"],
    ["petition", "信访维稳经费"],
    ["audit-survey", "审计业务费、统计普查经费"],
    ["deputies", "人大代表活动经费、政协委员视察经费"],
    ["archives", "档案数字化"],
    ["party-retirees", "党建工作经费、离退休干部活动经费、遗属生活补助"],
    ["rural-aid", "驻村工作队经费、乡村振兴衔接资金"],
    ["general-business", "税收代征手续费、非税收入成本"],
    ["housing-land", "土地征收补偿、保障性住房建设、公租房租赁补贴、老旧小区改造"],
    ["sanitation", "垃圾分类经费、污水处理厂运营费"],
    ["transport", "公交运营补贴"],
    ["publicity", "融媒体中心运行经费"],
    ["property", "机关食堂补助、办公楼物业服务"],
    ["equipment", "公务用车购置、执法装备购置"],
    ["it-operations", "信息系统等保测评"],
    ["enforcement", "市场监管专项"],
    ["contract-staff", "聘用人员劳务费"],
    ["debt-capital", "专项债券付息、国有企业注资"],
    ["planning", "规划编制费"],
    ["commissioned", "会计师事务所审计服务费"],
    ["ask", "政府购买服务、业务费、工作经费、预留经费"],
  ])("%s：%s", (kind, names) => {
    for (const name of names.split("、")) expect([name, kindNamed(name)?.id ?? "ask"]).toEqual([name, kind]);
  });

  /** No key word of the library stands in these names: words of the trade tell the kind, and none is told wrongly. */
  test.each([
    ["forest-fire", "瞭望员工资"],
    ["water-farmland", "山塘整治"],
    ["student-aid", "高中免学杂费"],
    ["enforcement", "无证餐饮取缔"],
    ["municipal", "人行道板翻修、窨井盖更换"],
    ["sanitation", "公厕清掏"],
    ["public-health", "妇女两癌筛查"],
    ["insurance-aid", "城乡居民大病统筹"],
    ["disability-elderly", "失能老人照护"],
    ["culture", "送戏下乡"],
    ["sports", "市民马拉松"],
    ["research", "专利资助"],
    ["talent-exam", "教师资格认定"],
    ["promotion", "文旅招徕游客"],
    ["pollution", "河湖黑臭水体治理"],
    ["animal-plant", "猪瘟防治"],
    ["agri-subsidy", "大豆玉米带状种植"],
    ["community", "村民小组长报酬"],
    ["case-work", "刑事技术耗材"],
    ["petition", "上访人员接返"],
    ["audit-survey", "规上企业入库统计员津贴"],
    ["deputies", "政协专委会调研"],
    ["rural-aid", "东西部协作"],
    ["transport", "城市巴士补亏"],
    ["debt-capital", "外债偿还"],
    ["property", "机关餐厅食材"],
    ["equipment", "笔记本电脑"],
    ["training", "骨干教师研修"],
    ["publicity", "电视台合作"],
    ["hotline", "坐席外包"],
    ["ask", "派出所翻建、危化品安全巡查、政府门户维护、慰问"],
  ])("没有关键词也认得%s：%s", (kind, names) => {
    for (const name of names.split("、")) expect([name, kindNamed(name)?.id ?? "ask"]).toEqual([name, kind]);
  });

  test.each([
    ["12345热线服务外包经费", "hotline"],
    ["“12345”政务服务热线运维经费", "hotline"],
    ["12345响应平台场所运维费", "property"],
    ["政务信息系统运维", "it-operations"],
    ["办公设备购置", "equipment"],
    ["干部轮训及业务培训", "training"],
    ["预算绩效第三方评价", "commissioned"],
    ["会议室修缮改造工程", "construction"],
    ["公益性岗位补贴", "employment"],
    ["普法宣传活动", "legal-service"],
  ])("由项目名称“%s”推测类别", (name, kind) => {
    expect(kindNamed(name)?.id).toBe(kind);
  });

  test("较长的词里面的短词不另算", () => {
    expect(kindsSuggestedBy("公益性岗位补贴").map(({ kind, words }) => [kind.id, words])).toEqual([
      ["employment", ["公益性岗位"]],
      ["subsidy", ["补贴"]],
    ]);
  });

  test("只有各类都用的词，或两类不相上下，由使用者选择", () => {
    expect(kindsSuggestedBy("系统更新")).not.toEqual([]);
    expect(kindNamed("系统更新")).toBeUndefined();
    expect(kindNamed("培训物业")).toBeUndefined();
  });

  test("名称没有关键词时不猜", () => {
    expect(kindsSuggestedBy("其他")).toEqual([]);
  });

  test("按名称查指标时不计括号和空白", () => {
    expect(coreIndicatorsNamed("生活改善比例")).toHaveLength(1);
    expect(coreIndicatorsNamed("验收合格率")).toHaveLength(3);
    expect(coreIndicatorsNamed("没有的指标")).toEqual([]);
  });
});
