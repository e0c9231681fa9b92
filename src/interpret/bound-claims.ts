import type { Claim, ClaimList } from "../model/text-claim";
import type { Binder } from "./bind";
import type { ClaimDraft, ListDraft } from "./drafts";

/** A list while its claims are built: they point at it, and it at them. */
type OpenList = ClaimList & { readonly children: Claim[] };

/** What was read of a text, bound to what the tables state. */
interface BoundClaims {
  readonly claims: readonly Claim[];
  readonly lists: readonly ClaimList[];
}

/** Claims and lists as they are told, in the order of the drafts; a parent is built before what hangs on it. */
export function boundClaims(drafts: readonly ClaimDraft[], lists: readonly ListDraft[], binder: Binder): BoundClaims {
  const claimByDraft = new Map<ClaimDraft, Claim>();
  const listByDraft = new Map<ListDraft, OpenList>();
  const claimOf = (draft: ClaimDraft): Claim => {
    const known = claimByDraft.get(draft);
    if (known) return known;
    const { parent, list, share, otherYear: _, ...said } = draft;
    const claim: Claim = {
      ...said,
      ...(parent && { parent: claimOf(parent) }),
      ...(list && { list: listOf(list) }),
      // the words as they are: 本年支出合计 in a chapter on fiscal money is all expenditure
      ...(share && {
        share: { ...share, wholeEvidence: share.wholeMeanings.flatMap((each) => binder.evidenceOf(each)) },
      }),
      binding: binder.bind(draft),
    };
    claimByDraft.set(draft, claim);
    return claim;
  };
  const listOf = (draft: ListDraft): OpenList => {
    const known = listByDraft.get(draft);
    if (known) return known;
    const { parent, kind, opening, paragraph, by, isLimited } = draft;
    const list: OpenList = {
      kind,
      opening,
      paragraph,
      isLimited,
      children: [],
      ...(by && { by }),
      ...(parent && { parent: claimOf(parent) }),
    };
    listByDraft.set(draft, list);
    return list;
  };
  const claims = drafts.map(claimOf);
  const built = lists.map(listOf);
  for (const [draft, list] of listByDraft) for (const child of draft.children) list.children.push(claimOf(child));
  return { claims, lists: built };
}
