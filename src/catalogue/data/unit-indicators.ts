import type { KindRow } from "../indicators/kind-rows";

/** What a whole unit promises for all its money: in our own words, from practice, not verified; no row has a value. */
export const UNIT_ROWS: KindRow = [
  "unit", "整体支出", "", "", "", [
    ["core","economic-cost","“三公”经费变动率","≤","%","plan","本年“三公”经费比上年增减的比例"],
    ["core","economic-cost","公用经费控制率","≤","%","standard","实际支出的公用经费占预算安排的比例"],
    ["core","quantity","年度重点工作完成数","≥","项","plan","年度计划列明并按期办结的重点工作"],
    ["core","quantity","履职服务对象数","≥","人次","history","当年直接服务的人次"],
    ["core","quality","重点工作办结率","=","%","plan","办结的重点工作占应办结的比例"],
    ["core","quality","政府采购执行率","≥","%","history","实际采购金额占采购预算的比例"],
    ["core","timeliness","预算执行率","≥","%","history","全年支出占调整后预算的比例"],
    ["core","timeliness","信息公开及时率","=","%","trade","按规定日期公开的次数占应公开次数"],
    ["core","social-benefit","群众诉求办结率","≥","%","history","办结的诉求占受理的诉求"],
    ["core","sustainability","制度修订完善数","≥","项","plan","当年制定或修订并印发的制度"],
    ["core","served","服务对象满意度","≥","%","history","抽样调查中表示满意的比例"],
  ],
];
