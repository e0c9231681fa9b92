/** Lines that somebody fills in or signs: 制表人：…, 单位负责人：…, 填报日期：…. */
const SIGNED =
  /^(?:单位|部门)?(?:负责人|主管领导|分管领导|财务负责人|经办人|制表人?|填表人|编制人|审核人?|复核人?|联系人|联系电话|制表日期|编制日期|报送日期|填表日期|填报日期|打印日期)/;

/** What people put their names to; the text must be half-width. */
export const isSigned = (text: string): boolean => SIGNED.test(text);

/** 制表人：甲 | 审核人：乙 below a table, each with its colon. */
export const isSignature = (texts: readonly string[]): boolean =>
  texts.length > 0 && texts.every((text) => isSigned(text) && /:/.test(text));
