import type { DoubtKind } from "../../model/doubt";
import type { Ground } from "./ground";

/** The most severe that may be said; `not-judged` says nothing but why. */
export type Cap = "error" | "warning" | "info" | "not-judged";

const RANK: Readonly<Record<Cap, number>> = { error: 3, warning: 2, info: 1, "not-judged": 0 };

export const isLower = (a: Cap, b: Cap): boolean => RANK[a] < RANK[b];

export const lowest = (a: Cap, b: Cap): Cap => (isLower(a, b) ? a : b);

/** What a doubt leaves of findings that rest on something it touches. What is not named here it leaves as it is. */
const CAPS: Readonly<Record<DoubtKind, Readonly<Partial<Record<Ground, Cap>>>>> = {
  "unknown-column": unread(),
  "unknown-line": unread(),
  "unknown-names": { catalogue: "not-judged", absence: "not-judged", "text-against-table": "warning" },
  "unread-amount": unread(),
  "list-not-closed": unread(),
  "numbering-gap": {},
  "low-table": { ...unread(), sum: "warning", equality: "info", "text-against-table": "info" },
  "inferred-unit": { equality: "warning", "text-against-table": "warning" },
  "unknown-year": { period: "not-judged", catalogue: "not-judged" },
  "assumed-year": { period: "warning", catalogue: "warning" },
  "uncatalogued-year": { catalogue: "not-judged" },
  "expected-only": { sum: "warning" },
  "other-reading": { sum: "warning", equality: "warning", absence: "warning" },
  "no-result": { ...unread(), "text-against-table": "not-judged" },
};

/** What an amount that is not understood takes away. */
function unread(): Readonly<Partial<Record<Ground, Cap>>> {
  return {
    sum: "not-judged",
    equality: "not-judged",
    absence: "not-judged",
    "all-money": "not-judged",
    "text-against-table": "warning",
  };
}

export const capOf = (kind: DoubtKind, ground: Ground): Cap => CAPS[kind][ground] ?? "error";
