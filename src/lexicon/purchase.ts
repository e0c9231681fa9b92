import type { Item } from "../model/subject";
import { parse } from "./parse";

/** 货物, 服务类 or 工程B as the name of a line: one of the three kinds of purchases, and no article. */
export function kindOfPurchase(name: string): Item | undefined {
  const { sense, understood } = parse(name, "procurement");
  return understood === "whole" && sense.item?.startsWith("procurement/") ? sense.item : undefined;
}
