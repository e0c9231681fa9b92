import type { BudgetBook } from "../../model/book";
import type { Doubt } from "../../model/doubt";
import { doubtsOfMeaning } from "./of-meaning";
import { doubtsOfNames } from "./of-names";
import { doubtsOfJoinedPages, doubtsOfPages } from "./of-pages";
import { doubtsOfSums } from "./of-sums";
import { doubtsOfTables } from "./of-tables";
import { doubtsOfYear } from "./of-year";

export { isSurelyRead } from "./of-tables";
export { bySureness } from "./surely-read";
export { doubtsOfUnread } from "./of-unread";

/** Everything that was read with less than certainty. */
export const doubtsOf = ({
  tables,
  facts,
  identity,
  catalogue,
}: Pick<BudgetBook, "tables" | "facts" | "identity" | "catalogue">): readonly Doubt[] => [
  ...doubtsOfTables(tables),
  ...doubtsOfPages(tables),
  ...doubtsOfJoinedPages(facts, tables),
  ...doubtsOfMeaning(facts, tables),
  ...doubtsOfNames(facts, catalogue),
  ...doubtsOfSums(facts),
  ...doubtsOfYear(identity, catalogue),
];
