/**
 * A stand-in for what no library can bring to an engine that lacks it: it holds what it refers to for as long as it
 * lives, which costs memory and breaks nothing. Imported before everything else.
 */
class HeldRef<T extends WeakKey> {
  readonly [Symbol.toStringTag] = "WeakRef";
  constructor(private readonly held: T) {}
  deref(): T {
    return this.held;
  }
}

if (!("WeakRef" in globalThis)) Object.assign(globalThis, { WeakRef: HeldRef });
