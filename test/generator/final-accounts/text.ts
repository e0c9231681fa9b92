import { type Account, LEAVES, sum, spent, type Steps, total, useOf } from "./account";
import { nameOf, CLASSES, ECONOMIC, ofClass, sumOf } from "./rows";

const wan = (steps: Steps): string => `${(steps / 100).toFixed(2)}万元`;
const share = (part: Steps, whole: Steps): string => `占${((part / whole) * 100).toFixed(2)}%`;

/** 比2023年度增加…万元，增长…%，主要原因是…. */
function change(now: Steps, before: Steps, year: number): string {
  if (now === before) return `与${year - 1}年度持平`;
  const [verb, growth] = now > before ? ["增加", "增长"] : ["减少", "下降"];
  const rate = before === 0 ? "" : `，${growth}${((Math.abs(now - before) / before) * 100).toFixed(2)}%`;
  return `比${year - 1}年度${verb}${wan(Math.abs(now - before))}${rate}，主要原因是人员和项目安排有所调整`;
}

/** 年初预算为…，支出决算为…，完成年初预算的…%. */
function execution(planned: Steps, done: Steps): string {
  const rate = planned === 0 ? "" : `，完成年初预算的${((done / planned) * 100).toFixed(2)}%`;
  const compared =
    done === planned
      ? "决算数与年初预算数持平"
      : `决算数${done > planned ? "大于" : "小于"}年初预算数的主要原因是执行中据实调整`;
  return `年初预算为${wan(planned)}，支出决算为${wan(done)}${rate}。${compared}。`;
}

/** The text of an account, eleven chapters in the order of the ministry. */
export function accountText(account: Account): readonly string[] {
  const { year, unit, general, fund, state, generalIncome, otherIncome, before, prior, threePublic, purchases } =
    account;
  const items = [...general, ...fund, ...state];
  const fundIncome = sumOf(fund, "income") + sumOf(state, "income");
  const fiscalIncome = generalIncome + fundIncome;
  const received = fiscalIncome + otherIncome;
  const fiscalTotal = fiscalIncome + before.general + sumOf([...fund, ...state], "before");
  const expenditure = total(items);
  const basic = sum(items.map((each) => each.basic));
  const classes = CLASSES.flatMap(([code, name]) =>
    ofClass(general, code) > 0 ? [{ code, name, steps: ofClass(general, code) }] : [],
  );
  const done = sum(LEAVES.map((leaf) => threePublic[leaf].spent));
  const planned = sum(LEAVES.map((leaf) => threePublic[leaf].planned));
  const names = (use: "personnel" | "public"): string =>
    [...account.economic]
      .filter(([code, steps]) => steps > 0 && /^30[13]/.test(code) === (use === "personnel"))
      .map(([code]) => ECONOMIC[code])
      .join("、");
  const none = (what: string): string => `${unit}${year}年度没有${what}。`;
  return [
    `第三部分 ${unit}${year}年度部门决算情况说明`,
    "一、收入支出决算总体情况说明",
    `${unit}${year}年度收入支出总计${wan(received + before.all)}，${change(received + before.all, prior.total, year)}。`,
    "二、收入决算情况说明",
    `本年收入合计${wan(received)}，其中：财政拨款收入${wan(fiscalIncome)}，${share(fiscalIncome, received)}${
      otherIncome > 0 ? `；其他收入${wan(otherIncome)}，${share(otherIncome, received)}` : ""
    }。`,
    "三、支出决算情况说明",
    `本年支出合计${wan(expenditure)}，其中：基本支出${wan(basic)}，${share(basic, expenditure)}；项目支出${wan(expenditure - basic)}，${share(expenditure - basic, expenditure)}。`,
    "四、财政拨款收入支出决算总体情况说明",
    `${unit}${year}年度财政拨款收入支出总计${wan(fiscalTotal)}，${change(fiscalTotal, prior.fiscal, year)}。`,
    "五、一般公共预算财政拨款支出决算情况说明",
    "（一）一般公共预算财政拨款支出决算总体情况",
    `${year}年度一般公共预算财政拨款支出${wan(total(general))}，占本年支出合计的${((total(general) / expenditure) * 100).toFixed(2)}%，${change(total(general), prior.general, year)}。`,
    "（二）一般公共预算财政拨款支出决算结构情况",
    `${year}年度一般公共预算财政拨款支出${wan(total(general))}，主要用于以下方面：${classes
      .map(({ name, steps }) => `${name}（类）${wan(steps)}，${share(steps, total(general))}`)
      .join("；")}。`,
    "（三）一般公共预算财政拨款支出决算具体情况",
    `一般公共预算财政拨款支出${execution(sum(general.map((each) => each.planned)), total(general))}其中：`,
    ...general.map(
      (each, i) =>
        `${i + 1}、${nameOf(each.code.slice(0, 3))}（类）${nameOf(each.code.slice(0, 5))}（款）${each.name}（项）。主要用于保障履行职责。${execution(each.planned, spent(each))}`,
    ),
    "六、一般公共预算财政拨款基本支出决算情况说明",
    `一般公共预算财政拨款基本支出${wan(sum(general.map((each) => each.basic)))}，其中：人员经费${wan(useOf(account, "personnel"))}，主要包括：${names("personnel")}；公用经费${wan(useOf(account, "public"))}，主要包括：${names("public")}。`,
    "七、“三公”经费财政拨款支出决算情况说明",
    "（一）“三公”经费财政拨款支出决算总体情况",
    `“三公”经费财政拨款支出${execution(planned, done)}${year}年度“三公”经费支出决算${change(done, prior["three-public"], year)}。`,
    "（二）“三公”经费财政拨款支出决算具体情况",
    ...LEAVES.map((leaf, i) => {
      const { planned: plan, spent: own } = threePublic[leaf];
      return `${i + 1}.${LEAF_NAMES[leaf]}${own === 0 && plan === 0 ? "没有支出" : `支出决算为${wan(own)}，年初预算为${wan(plan)}`}。`;
    }),
    "八、政府性基金预算财政拨款收入支出决算情况说明",
    fund.length === 0
      ? none("政府性基金预算财政拨款收入和支出")
      : `${year}年度政府性基金预算财政拨款本年收入${wan(sumOf(fund, "income"))}，本年支出${wan(total(fund))}。`,
    "九、国有资本经营预算财政拨款支出决算情况说明",
    state.length === 0
      ? none("国有资本经营预算财政拨款支出")
      : `${year}年度国有资本经营预算财政拨款支出${wan(total(state))}。`,
    "十、预算绩效管理情况",
    `${unit}${year}年度编报绩效目标的项目3个，绩效自评的项目3个，平均得分96.50分（其中评级为“优”的项目2个，评级为“良”的项目1个）。`,
    "十一、其他重要事项的情况说明",
    "（一）机关运行经费支出情况",
    `机关运行经费支出${wan(useOf(account, "public"))}，${change(useOf(account, "public"), prior.public, year)}。`,
    "（二）政府采购支出情况",
    `${unit}${year}年度政府采购支出总额${wan(sum(purchases))}，其中：政府采购货物支出${wan(purchases[0])}、政府采购工程支出${wan(purchases[1])}、政府采购服务支出${wan(purchases[2])}。`,
    "（三）国有资产占有使用情况",
    `截至${year}年12月31日，${unit}共有车辆2辆，其中：机要通信用车1辆、其他用车1辆。单价100万元（含）以上设备（不含车辆）0台（套）。`,
  ];
}

const LEAF_NAMES = {
  "three-public/abroad": "因公出国（境）费",
  "three-public/vehicles/purchase": "公务用车购置费",
  "three-public/vehicles/running": "公务用车运行维护费",
  "three-public/reception": "公务接待费",
} as const;
