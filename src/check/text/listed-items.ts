import type { BudgetBook } from "../../model/book";
import type { Claim } from "../../model/text-claim";

/** An item of a list with all that its paragraph says of it, also behind “本年预算安排 …”. */
export interface ListedItem extends Pick<Claim, "use" | "reason" | "change" | "growth"> {
  /** Where it is named. */
  readonly claim: Claim;
}

/** Named items with amounts, in reading order. */
export function listedItems(book: BudgetBook): readonly ListedItem[] {
  const claims = (book.text?.claims ?? []).filter(
    ({ amount, isAside, subject }) => amount && !isAside && subject.meanings.length > 0,
  );
  const groups = new Map<string, [Claim, ...Claim[]]>();
  for (const claim of claims) {
    const named = `${claim.paragraph.index}|${JSON.stringify(claim.subject.meanings[0])}`;
    const group = groups.get(named);
    if (group && claim.subject.by === "context") group.push(claim);
    else groups.set(group ? `${named}|${claim.span.start}` : named, [claim]);
  }
  return [...groups.values()].map((said) => {
    const [claim] = said;
    const first = <Key extends "use" | "reason" | "change" | "growth">(key: Key): Claim[Key] | undefined =>
      said.find((each) => each[key] !== undefined)?.[key];
    const [use, reason, change, growth] = [first("use"), first("reason"), first("change"), first("growth")];
    return {
      claim,
      ...(use && { use }),
      ...(reason && { reason }),
      ...(change && { change }),
      ...(growth && { growth }),
    };
  });
}
