import type { Flow } from "../model/subject";
import { parse } from "./parse";
import type { Rank, Sense } from "./sense";

/** A line or column whose name says that it is the sum of others, and nothing else. */
interface TotalWord {
  /** 小计 < 合计, 共计 < 总计, 总额. */
  readonly rank: Rank;
  /** 本年, 当年, 本年度, 本期: without the balances that are listed beside it. */
  readonly current: boolean;
  readonly flow?: Flow;
}

const SAID: ReadonlySet<keyof Sense> = new Set(["total", "flow", "current", "measure", "stage"]);

/**
 * {本年, 当年, 本年度, 本期, –} × {收入, 支出, –} × {小计, 合计, 共计, 总计, 总额}, with or without a list number.
 * Undefined for names that say of what they are the sum (人员经费合计): those are lines with a meaning of their own.
 */
export function totalWord(text: string): TotalWord | undefined {
  const { sense, understood } = parse(text);
  const { total, flow, current } = sense;
  if (total === undefined || understood !== "whole") return undefined;
  if (!Object.keys(sense).every((field) => SAID.has(field as keyof Sense))) return undefined;
  return { rank: total, current: current === true, ...(flow && { flow }) };
}
