/** An object that throws on every member it was not given, as an object model does not, so that no name is made up. */
export function loud<T extends object>(name: string, members: T): T {
  const refuse = (key: string | symbol): never => {
    throw new Error(`${name} has no member ${String(key)}`);
  };
  return new Proxy(members, {
    get: (target, key, receiver): unknown => {
      if (key in target) return Reflect.get(target, key, receiver);
      // asked by promises, printers and comparisons, never by the product
      return typeof key === "symbol" || key === "then" || key === "toJSON" ? undefined : refuse(key);
    },
    set: (target, key, value, receiver) => (key in target ? Reflect.set(target, key, value, receiver) : refuse(key)),
  });
}

/** A collection that counts from 1. */
export const counted = <Item>(name: string, items: () => readonly Item[]) => ({
  get Count() {
    return items().length;
  },
  Item(index: number): Item {
    const item = items()[index - 1];
    if (item === undefined) throw new Error(`${name}.Item(${index}): 下标越界`);
    return item;
  },
});
