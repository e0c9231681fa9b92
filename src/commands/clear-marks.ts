import type { WorkbookHost } from "../model/host";
import { UserError } from "../model/user-error";

/** The ribbon button 清除标记. Says something only when not everything went as wanted; then in Chinese. */
export async function clearMarks(host: WorkbookHost, tell: (message: string) => Promise<void>): Promise<void> {
  try {
    const { restored, missing } = await host.clearMarks();
    const { missing: notesLeft = 0 } = (await host.notes?.clear()) ?? {};
    const words = (missing > 0 ? remaining(restored, missing) : "") + (notesLeft > 0 ? kept(notesLeft) : "");
    if (words !== "") await tell(words);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await tell(error.message);
  }
}

const kept = (missing: number): string => `有 ${missing} 条批注没有清除：已有人回复，或者工作表受保护。`;

const remaining = (restored: number, missing: number): string =>
  `已恢复 ${restored} 个单元格的底色；另有 ${missing} 个没有恢复：底色已被改动，工作表已删除，或者工作表受保护。` +
  "受保护的工作表请在“审阅”中撤销保护后再点一次“清除标记”。";
