import type { Money } from "./ledger";
import type { Purse } from "./purse";

/** A ledger of last year: most of this year's items with other amounts, some missing, some that ended. */
export function lastYears(purse: Purse, items: readonly string[]): readonly Money[] {
  const { random } = purse;
  const fiscal = purse.ledger.filter(({ fund, outcome }) => outcome === "spent" && fund?.startsWith("fiscal/"));
  const dropped = new Set(
    random.some(
      fiscal.map(({ functional }) => functional),
      1,
    ),
  );
  const kept = fiscal.flatMap((money): readonly Money[] => {
    const isDropped = dropped.has(money.functional) && random.chance(0.3);
    if (isDropped || random.chance(0.05)) return [];
    const portion = random.chance(0.1) ? 1 : random.integer(55, 150) / 100;
    const amount = purse.share(money.amount, portion);
    return amount > 0 ? [{ ...money, amount, source: "current" }] : [];
  });
  const [first] = kept.filter(({ fund, nature }) => fund === "fiscal/general" && nature === "project");
  if (!first || items.length === 0 || !random.chance(0.5)) return kept;
  return [...kept, { ...first, amount: purse.amount(1_000, 400_000), functional: random.pick(items) }];
}
