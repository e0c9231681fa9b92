/** Puts any number of items at the end of a list. Spread into push they would be arguments, of which there is a limit. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
