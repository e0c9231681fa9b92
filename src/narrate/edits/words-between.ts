/** What stands between words that a text holds in this order from its beginning to its end; nothing where it does not. */
export function wordsBetween([first = "", ...rest]: readonly string[], text: string): readonly string[] {
  if (!text.startsWith(first)) return [];
  const between: string[] = [];
  let at = first.length;
  for (const [i, words] of rest.entries()) {
    const isLast = i === rest.length - 1;
    const place = isLast ? text.length - words.length : text.indexOf(words, at + 1);
    if (place < at || (!isLast && words === "") || !text.startsWith(words, place)) return [];
    between.push(text.slice(at, place));
    at = place + words.length;
  }
  return between;
}
