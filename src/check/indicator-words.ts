import { coreIndicatorsNamed } from "../catalogue/indicators/index";
import type { Indicator } from "../model/target";
import { isCost } from "../model/target-terms";
import { plain } from "../model/text";
import { bareText } from "./targets";

/** Words that promise without a measure. */
const VAGUE =
  /有效|显著|明显|提升|提高|增强|加强|改善|促进|持续|逐步|不断|进一步|良好|较好|达标|到位|优化|完善|健全|保障|确保|推动|较高/;

/** The vague word of a text, or undefined. */
export const vagueWordIn = (text: string): string | undefined => VAGUE.exec(text)?.[0];

/** The name itself, or a part of it, word for word or with words left out: 提高机关单位工作效率 → 提高工作效率. */
export function restatement(indicator: Indicator): "same" | "part" | undefined {
  const { value } = indicator.value;
  if (value.kind !== "text" && value.kind !== "grade") return undefined;
  const name = bareText(indicator.name.value);
  const said = bareText(indicator.value.raw);
  if (said === "" || name === "") return undefined;
  if (said === name) return "same";
  if (value.kind === "grade" || said.length < 3) return undefined;
  return name.includes(said) || (said.length >= 4 && isSubsequence(said, name)) ? "part" : undefined;
}

function isSubsequence(short: string, long: string): boolean {
  let from = 0;
  for (const char of short) {
    const at = long.indexOf(char, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

const GROWTH = /增长|增幅|增速|提高|提升|下降|降低|减少|降幅|节约|压减|核减|同比|环比|变动|偏差/;

/** A share that cannot exceed 100 %: 完成率, 占比; no growth, no comparison with an estimate. */
export const isShare = (name: string): boolean => {
  const text = bareText(name);
  return (
    /(?:率|比例|比重|占比|覆盖面|覆盖度)$/.test(text) &&
    !GROWTH.test(text) &&
    !/频率|利率|汇率|税率|费率|速率|倍率|投入产出|概算|预算控制|成本控制|分辨率|周转率|赔付率|负债率/.test(text)
  );
};

/** What is asked of those served, in per cent. */
export const isSatisfaction = ({ level1, name }: Indicator): boolean =>
  /满意/.test(name.value) || (level1.value === "satisfaction" && /满意|好评|认可/.test(name.value));

const LESS =
  /(?:故障|投诉|事故|差错|错误|失误|违规|超期|逾期|延误|中断|死亡|伤亡|积压|流失|空置|退单|漏接|挂断|信访)(?:件|次|起|数|量|率|个|人|次数|件数|起数|时间|时长)*$|(?:响应|恢复|处理|办理|等待|修复|接通|答复|到场|审批|办结|平均.{0,4})(?:时间|时长|时限|时效)$|(?:成本|费用|单价|造价|费|经费)$|耗(?:电|水|能|油|材)|能耗|用(?:电|水|油|能)量|排放量?$|(?:结转|结余).*率$/;
const MORE =
  /(?:率|满意度|覆盖面|得分|人次|受益人数|服务人数|参训人数|参与人数|人数|场次|期数|次数|件数|数量)$|(?:服务|培训|授课|值班|开放|在线|播放)时长$|(?:服务|培训|受益)(?:人次|人数)/;
const NEITHER = GROWTH;

type BetterWhen = "≥" | "≤";

/** Whether more or less of an indicator is better; undefined when its name does not tell. */
export function expectedDirection(indicator: Indicator): BetterWhen | undefined {
  const name = bareText(indicator.name.value);
  const known = new Set(coreIndicatorsNamed(indicator.name.value).map(({ op }) => op));
  const [only] = known;
  if (known.size === 1 && (only === "≥" || only === "≤")) return only;
  if (isCost(indicator.level2.value) || indicator.level1.value === "cost") return costDirection(name);
  if (NEITHER.test(name)) return undefined;
  if (LESS.test(name)) return "≤";
  return MORE.test(name) ? "≥" : undefined;
}

/** Costs have a ceiling; what is saved has a floor. */
const costDirection = (name: string): BetterWhen | undefined => {
  if (/节约|节省|核减|压减|下降|降低/.test(name)) return undefined;
  return /成本|费|价|支出|资金|投入|金额|标准/.test(name) ? "≤" : undefined;
};

/** A cost for each of something: it says nothing about the whole amount. */
export const isUnitCost = (name: string): boolean =>
  /单位|人均|户均|次均|件均|平均|每|单价|单件|单次|单系统|标准|均价/.test(plain(name));
