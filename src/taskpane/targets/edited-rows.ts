import { largest } from "../../model/extremes";

/** A row at a place, the others moved on. */
export const inserted = <T>(rows: readonly T[], at: number, row: T): readonly T[] => [
  ...rows.slice(0, at),
  row,
  ...rows.slice(at),
];

/** Ids that no row has yet. */
export function freshId(rows: readonly { readonly id: string }[], letter: string): () => string {
  let last = largest(
    rows.map(({ id }) => Number(/(?<!\d)\d+$/.exec(id)?.[0] ?? 0)),
    0,
  );
  return () => `${letter}${(last += 1)}`;
}
