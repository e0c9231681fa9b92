/**
 * The path of a key that every object or class of the language has anyway (`__proto__`, `constructor`, `prototype`): no
 * entry is called so, and the library passes over such a key or takes it for one it knows.
 */
export function inheritedKey(json: unknown): string | undefined {
  const waiting: (readonly [value: unknown, path: string])[] = [[json, ""]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, path] = next;
    if (typeof value !== "object" || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value) && (key in Object.prototype || key === "prototype")) return path + key;
      waiting.push([inner, `${path}${key}.`]);
    }
  }
  return undefined;
}
