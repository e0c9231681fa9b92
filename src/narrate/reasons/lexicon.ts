/**
 * Words that say in which direction money moved: a closed list. Neutral words (调整, 科目变化, 机构改革, 据实) are in
 * neither: they never contradict a number.
 */
export const UP_WORDS = ["增加", "新增", "提高", "上调", "扩大", "增长", "恢复", "提标", "新设", "增编"] as const;

export const DOWN_WORDS: readonly string[] =
  "减少 压减 压缩 下降 取消 结束 厉行节约 过紧日子 退休 调出 完成 缩减 核减 降低 减编".split(" ");

/** Words that fit every change of every unit and therefore explain none. */
export const GENERIC_REASONS: readonly string[] = (
  "工作需要 业务需要 实际需要 根据实际情况 根据工作需要 正常增减 正常变动 正常调整 预算调整 据实调整 " +
  "按实际情况安排 政策原因 政策性因素 其他原因 经费增加 经费减少 支出增加 支出减少 预算增加 预算减少 " +
  "项目增加 项目减少 业务调整 工作调整 情况变化"
).split(" ");

/** What people leave behind when they mean to write a reason later. */
export const PLACEHOLDERS = /^(无|没有|暂无|略|同上|待定|待填|待补充|原因|xx+|××+|…+|\.{2,}|-+|—+|\/+)$/i;
