import type { Layout } from "../../layout";
import { carriedGroups } from "./carried-groups";
import { department } from "./department";
import { itemsAsColumns } from "./items-as-columns";
import { oneSided } from "./one-sided";
import { paged } from "./paged";
import { spareRows } from "./spare-rows";
import { threeBlocks } from "./three-blocks";
import { twoLanguages } from "./two-languages";

/** Layouts without a profile: what workbooks of other places look like. One short file each; add it to this list. */
export const FURTHER_LAYOUTS: readonly Layout[] = [
  carriedGroups,
  department,
  itemsAsColumns,
  oneSided,
  paged,
  spareRows,
  threeBlocks,
  twoLanguages,
];
