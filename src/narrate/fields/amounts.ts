import type { AmountFieldName } from "../../model/fields";
import { otherNatures } from "../sections/expenditure";
import { formsMoney } from "../sections/targets";
import type { Known, Writing } from "../writing";
import { OF_ORGAN, STATED } from "../sections/organ-running";
import { PROCUREMENT, procurementSlot } from "../sections/procurement";
import { useSlot } from "../slots/basic";
import {
  BASIC,
  CARRIED_OUT,
  CURRENT_EXPENDITURE,
  EXPENDITURE,
  FISCAL_EXPENDITURE,
  fundSlot,
  GENERAL_EXPENDITURE,
  GENERAL_PROJECT,
  natureSlot,
} from "../slots/expenditure";
import { CARRIED_IN, CURRENT_INCOME, FISCAL_INCOME, INCOME, sourceSlot } from "../slots/income";
import type { Narrows, Slot } from "../slots/slot";
import { threePublicSlot } from "../slots/three-public";

/** An amount that no table states: the text may by these words, or the user is asked. */
const askedSlot = (id: string, name: string, words: string): Slot => ({
  id,
  name,
  words,
  mayStandInText: true,
  read: () => undefined,
});

/** The question to the tables behind each amount of the vocabulary. */
const SLOTS: Readonly<Record<AmountFieldName, Slot>> = {
  收入预算: INCOME,
  本年收入: CURRENT_INCOME,
  上年结转: CARRIED_IN,
  财政拨款收入: sourceSlot("fiscal"),
  一般公共预算收入: sourceSlot("fiscal/general"),
  政府性基金收入: sourceSlot("fiscal/government-fund"),
  国有资本经营收入: sourceSlot("fiscal/state-capital"),
  财政专户收入: sourceSlot("special-account"),
  事业收入: sourceSlot("business"),
  经营收入: sourceSlot("operating"),
  上级补助收入: sourceSlot("superior"),
  附属上缴收入: sourceSlot("subordinate"),
  其他收入: sourceSlot("other"),
  使用非财政拨款结余: sourceSlot("surplus"),
  支出预算: EXPENDITURE,
  本年支出: CURRENT_EXPENDITURE,
  基本支出: natureSlot("basic"),
  项目支出: natureSlot("project"),
  经营支出: natureSlot("operating"),
  上缴上级支出: natureSlot("to-superior"),
  对附属单位补助: natureSlot("to-subordinate"),
  预留机动经费: askedSlot("expenditure.reserve", "单位预留机动经费", "预留机动经费"),
  结转下年: CARRIED_OUT,
  财政拨款收支: FISCAL_INCOME,
  财政拨款支出: FISCAL_EXPENDITURE,
  一般公共预算支出: GENERAL_EXPENDITURE,
  一般公共预算基本支出: BASIC,
  一般公共预算项目支出: GENERAL_PROJECT,
  人员经费: useSlot("personnel"),
  公用经费: useSlot("public"),
  政府性基金支出: fundSlot("fiscal/government-fund"),
  国有资本经营支出: fundSlot("fiscal/state-capital"),
  三公: threePublicSlot("three-public"),
  出国费: threePublicSlot("three-public/abroad"),
  公务用车: threePublicSlot("three-public/vehicles"),
  车辆购置费: threePublicSlot("three-public/vehicles/purchase"),
  车辆运行费: threePublicSlot("three-public/vehicles/running"),
  接待费: threePublicSlot("three-public/reception"),
  会议费: threePublicSlot("meetings"),
  培训费: threePublicSlot("training"),
  机关运行经费: OF_ORGAN,
  采购: PROCUREMENT,
  采购货物: procurementSlot("procurement/goods"),
  采购工程: procurementSlot("procurement/construction"),
  采购服务: procurementSlot("procurement/services"),
  采购中小企业: askedSlot("procurement.sme", "面向中小企业预留的采购金额", "面向中小企业"),
  采购小微: askedSlot("procurement.micro", "面向小微企业预留的采购金额", "小型和微型企业|小微企业"),
  绩效项目金额: askedSlot(
    "targets.amount",
    "绩效目标涉及的资金",
    "涉及项目预算资金|涉及资金|涉及预算资金|涉及财政性资金",
  ),
};

/** What an amount is about, by which a text that states it is recognised. */
export const aboutAmount = (name: AmountFieldName): Narrows | undefined => SLOTS[name].about;

/** The slot of an amount in this workbook: some are called so only in some units, or stand under a heading of their own. */
export function amountSlot(w: Writing, name: AmountFieldName): Slot {
  // 公用经费 is 机关运行经费 only in organs and what is managed like them; elsewhere a table has to say so
  const { nature } = w.desk;
  if (name === "机关运行经费" && nature !== "administrative" && nature !== "civil-service-managed") return STATED;
  const reserve = name === "预留机动经费" ? otherNatures(w).find((other) => other.name.includes("机动")) : undefined;
  return reserve?.slot ?? SLOTS[name];
}

/** The amount: of the tables, of the forms of projects, or as somebody typed it. */
export const amountOf = (w: Writing, name: AmountFieldName): Known | undefined =>
  (name === "绩效项目金额" ? formsMoney(w) : undefined) ?? w.known(amountSlot(w, name));
