import type { QuickPick } from "../../model/passage";
import type { Direction } from "../../model/subject";

const pick = (label: string, text: string): QuickPick => ({ label, text });

const UP: readonly QuickPick[] = [
  pick("人员新增", "人员新增{人数}人，相应增加{经费名称}"),
  pick("政策提标", "按照{文件}提高{标准名称}"),
  pick("新增项目", "新增项目“{项目名称}”{金额}万元"),
  pick("缴费基数调整", "缴费基数由{原基数}调整为{新基数}"),
];

const DOWN: readonly QuickPick[] = [
  pick("人员减少", "人员减少{人数}人（{退休或调出}），相应减少{经费名称}"),
  pick("项目结束", "项目“{项目名称}”已于上年结束"),
  pick("上年结转减少", "上年结转资金减少{金额}万元"),
  pick("压减一般性支出", "压减一般性支出，减少{事项}"),
];

const BOTH: readonly QuickPick[] = [pick("科目调整", "科目调整，由{原科目}调至{新科目}")];

/** Phrases offered for a reason. Each inserts slots to fill, never a finished sentence. */
export const reasonPicks = (direction: Direction): readonly QuickPick[] =>
  direction === "same" ? [] : [...(direction === "up" ? UP : DOWN), ...BOTH];
