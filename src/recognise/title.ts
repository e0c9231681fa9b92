import { withoutListPrefix } from "../lexicon/index";
import { remembered } from "../model/remembered";
import { plain } from "../model/text";

const TITLE_END = /(表|总体情况|情况)([-—]+[^()]{1,20})?(\([^)]*\))*$/;

/** The beginning of a remark: 注：, 备注：, 说明：. The text must be `plain`. */
export const isRemark = (text: string): boolean => /^(注|备注|说明|填表说明|附注)[:：、\d]|^注$/.test(text);

/** The number of a form, which stands beside its title and ends as one: 公开01表, 财决01-1表, 部门预算公开3表. */
const FORM_NUMBER = /^[\u4e00-\u9fff]{0,6}?\d{1,2}([-.]\d{1,2})*表$/;
export const isFormNumber = (text: string): boolean => FORM_NUMBER.test(text);
/** The same in one cell with the title, before or behind it: 公开01表：收支总表, 收支总表（部门公开01表）. */
const FORM_NUMBER_BESIDE = /\(?(?:部门|单位|财决)?公开\d{1,2}(?:[-.]\d{1,2})*表\)?[:：、]?/g;

/** A title without numbering, year, blanks and quotes, for comparing with the titles of table types. */
export const bareTitle = (text: string): string =>
  withoutListPrefix(plain(text).replace(FORM_NUMBER, "").replace(FORM_NUMBER_BESIDE, ""))
    .replace(/^(公开|预算)?附?表[\d一二三四五六七八九十]+([-.]\d+)*[:.、]?|^\d{1,2}[-.、](?=[^\d])/, "")
    .replace(/\((金额)?单位:(亿元|万元|千元|元)\)|(金额)?单位:(亿元|万元|千元|元)$/, "")
    .replace(/\(?\d{4}年(度)?\)?/g, "")
    .replace(/\(续表?\)$/, "");

/** "…表" or "…情况", short and without the punctuation of a sentence. */
export const isTitle = remembered((text): boolean => {
  const bare = bareTitle(text);
  return (
    bare.length >= 4 && bare.length <= 60 && !isRemark(plain(text)) && !/[。；,，]/.test(bare) && TITLE_END.test(bare)
  );
});
