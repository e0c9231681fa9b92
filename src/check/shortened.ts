/** Characters of one value in a message. Names, amounts and lists stay far below; a cell may hold 32,767. */
const LONGEST = 500;
const KEPT = { first: 300, last: 60 };

/** Values for a message, those that nobody would read to the end shortened in their middle. */
export const shortened = (data: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.values(data).every((value) => value.length <= LONGEST)
    ? data
    : Object.fromEntries(Object.entries(data).map(([name, value]) => [name, inBrief(value)]));

function inBrief(value: string): string {
  if (value.length <= LONGEST) return value;
  // no half of a character that takes two places
  const first = value.slice(0, KEPT.first).replace(/[\ud800-\udbff]$/, "");
  const last = value.slice(-KEPT.last).replace(/^[\udc00-\udfff]/, "");
  return `${first}……${last}`;
}
