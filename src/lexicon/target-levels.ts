import { withoutListPrefix } from "./list-prefix";
import type { Level1, Level2 } from "../model/target";
import { plain } from "../model/text";

const LEVEL1: readonly (readonly [RegExp, Level1])[] = [
  [/^成本$/, "cost"],
  [/^产出$/, "output"],
  [/^(?:效益|效果|效益效果)$/, "benefit"],
  [/^满意度?$/, "satisfaction"],
];

const LEVEL2: readonly (readonly [RegExp, Level2])[] = [
  [/^成本$/, "cost"],
  [/^经济成本$/, "economic-cost"],
  [/^社会成本$/, "social-cost"],
  [/^(?:生态环境|生态|环境)成本$/, "ecological-cost"],
  [/^(?:产出)?数量$/, "quantity"],
  [/^(?:产出)?质量$/, "quality"],
  [/^(?:产出)?(?:时效|进度|时效性)$/, "timeliness"],
  [/^经济(?:效益|效果)$/, "economic-benefit"],
  [/^社会(?:效益|效果)$/, "social-benefit"],
  [/^(?:生态|环境|生态环境)(?:效益|效果)$/, "ecological-benefit"],
  [/^可持续(?:性|影响|发展|性影响|发展影响|影响力|影响效益|效益)?$/, "sustainability"],
  [
    /^(?:服务对象|社会公众|受益对象|群众|公众|受益群体|服务对象或受益人|社会公众或服务对象)?满意度?(?:度)?$|^服务对象$/,
    "served",
  ],
];

/** "产出指标（50分）" → "产出"; blanks, numbering, scores and the word 指标 away. */
const bareLevel = (text: string): string =>
  withoutListPrefix(plain(text))
    .replace(/\(.{0,8}\)$/, "")
    .replace(/:$/, "")
    .replace(/指标$/, "");

export const level1Of = (text: string): Level1 | undefined => lookUp(LEVEL1, text);
export const level2Of = (text: string): Level2 | undefined => lookUp(LEVEL2, text);

const lookUp = <L>(levels: readonly (readonly [RegExp, L])[], text: string): L | undefined => {
  const bare = bareLevel(text);
  return levels.find(([pattern]) => pattern.test(bare))?.[1];
};

/** A text that can only be a level's name: it says 指标. A bare 服务对象满意度 may be an indicator. */
export const saysLevel = (text: string): boolean =>
  /指标(?:[(（].{0,8}[)）])?[:：]?$/.test(plain(text)) && (level1Of(text) ?? level2Of(text)) !== undefined;

/** The label that stands vertically before the levels: 绩效指标, 年度绩效指标, 绩效目标指标. */
export const isVerticalLabel = (text: string): boolean =>
  /^(?:年度|本年|全年|总体|项目)?绩效(?:目标)?(?:指标)?$|^(?:绩效)?指标$/.test(plain(text));

/** Words that stand for a template's empty lines: 指标1：, 目标2：, 任务1, ……. */
export function isResidue(text: string): boolean {
  const words = plain(text).replace(/[.…·。,，;；:]+/g, "");
  const hasDots = /[.…]{2,}|…/.test(text);
  if (words === "") return hasDots || /[:：]/.test(text);
  return /^(?:(?:指标|目标|任务)\d{0,2})+$/.test(words) && /\d|[:：…]/.test(text);
}

/** "指标1：来电接听数" → "来电接听数" */
export const withoutTemplateNumber = (text: string): string =>
  text.replace(/^\s*指标\s*\d{1,2}\s*[:：.、]\s*/u, "").trim();
