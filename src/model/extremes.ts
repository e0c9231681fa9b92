/** The largest of any number of values, at least `floor`. Spread into Math.max they would be arguments, of which there is a limit. */
export function largest(values: Iterable<number>, floor = -Infinity): number {
  let most = floor;
  for (const value of values) if (value > most) most = value;
  return most;
}

/** The smallest of any number of values, at most `ceiling`. */
export function smallest(values: Iterable<number>, ceiling = Infinity): number {
  let least = ceiling;
  for (const value of values) if (value < least) least = value;
  return least;
}
