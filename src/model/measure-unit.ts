/** What a unit of an indicator measures. */
export type MeasureDimension =
  | "percent"
  | "money"
  | "time"
  | "count"
  | "people"
  | "area"
  | "length"
  | "weight"
  | "volume"
  | "energy"
  | "score";

/** Units seen in performance forms, by what they measure. Scales (万, 亿 …) stand before them. */
const UNIT_WORDS: Readonly<Record<MeasureDimension, readonly string[]>> = {
  percent: ["%", "‰", "/10万", "/万", "个百分点", "百分点", "成"],
  money: ["元", "块", "美元"],
  time: ["年", "个月", "月", "周", "天", "日", "个工作日", "工作日", "小时", "分钟", "秒", "学时", "课时", "季度"],
  people: ["人次", "人", "名", "生", "户", "户次", "家庭"],
  area: ["㎡", "平方米", "平米", "亩", "公顷", "平方公里"],
  length: ["公里", "千米", "米", "延米", "厘米"],
  weight: ["吨", "公斤", "千克", "克"],
  volume: ["立方米", "方", "升", "毫升"],
  energy: ["度", "千瓦时", "kWh", "吨标准煤"],
  score: ["分", "星"],
  count: (
    "个 件 件次 次 剂次 倍 项 份 篇 期 批 批次 场 场次 条 路 台 台（套） 台套 套 辆 家 所 处 座 间 本 册 部 张 起 例 " +
    "宗 种 类 班 轮 组 队 门 课 点 站 户数 通 单 线 枚 盏 棵 株 头 只 款 幅 版 集 卷 盒 箱 袋 支 副 根 架 艘 " +
    "对 页 字 笔 村 镇 县 区 社区 GB TB M Mbps 兆"
  ).split(" "),
};

const DIMENSION_BY_WORD: ReadonlyMap<string, MeasureDimension> = new Map(
  (Object.entries(UNIT_WORDS) as [MeasureDimension, readonly string[]][]).flatMap(([dimension, words]) =>
    words.map((word) => [word, dimension] as const),
  ),
);

/** Every known unit word, longest first. */
export const KNOWN_UNITS: readonly string[] = [...DIMENSION_BY_WORD.keys()].sort((a, b) => b.length - a.length);

const SCALES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1_000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};

/** "万次件" → 10 000 and "次件"; "元/㎡·年" → 1 and itself; "千米" stays a unit. */
export function splitScale(unit: string): { readonly scale: number; readonly base: string } {
  if (DIMENSION_BY_WORD.has(unit)) return { scale: 1, base: unit };
  const match = /^(十万|百万|千万|[十百千万亿])(.*)$/u.exec(unit);
  if (!match) return { scale: 1, base: unit };
  return { scale: SCALES[match[1] ?? ""] ?? 1, base: match[2] ?? "" };
}

/** What a plain unit measures; undefined for composed units (元/件) and unknown words. */
export const dimensionOf = (unit: string): MeasureDimension | undefined => DIMENSION_BY_WORD.get(splitScale(unit).base);
