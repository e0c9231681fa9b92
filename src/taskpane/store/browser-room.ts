const DATABASE = "budget-disclosure";
/** What the browser keeps on this machine: the ways to recent files, and what a bureau gave out. */
const ROOMS = ["recent", "machine"] as const;
/** One more whenever a room is added. */
const VERSION = ROOMS.length;

/** One thing kept in the browser under a key of its room. */
export interface KeptInBrowser<T> {
  /** Undefined where nothing is kept, or the browser keeps nothing, as in a private window. */
  load(): Promise<T | undefined>;
  /** False where the browser keeps nothing. */
  save(value: T | undefined): Promise<boolean>;
}

/** Undefined where the browser has no lasting memory. */
export function keptInBrowser<T>(room: (typeof ROOMS)[number], key: string): KeptInBrowser<T> | undefined {
  if (!("indexedDB" in globalThis)) return undefined;
  return {
    load: async () => (await inRoom(room, "readonly", (store) => store.get(key)))?.result as T | undefined,
    save: async (value) =>
      (await inRoom(room, "readwrite", (store) =>
        value === undefined ? store.delete(key) : store.put(value, key),
      )) !== undefined,
  };
}

async function inRoom(
  room: string,
  mode: IDBTransactionMode,
  work: (room: IDBObjectStore) => IDBRequest,
): Promise<{ readonly result: unknown } | undefined> {
  try {
    const opening = indexedDB.open(DATABASE, VERSION);
    opening.onupgradeneeded = () => {
      const { result } = opening;
      for (const each of ROOMS) if (!result.objectStoreNames.contains(each)) result.createObjectStore(each);
    };
    const database = (await ended(opening)) as IDBDatabase;
    // another window with a newer page must not wait for this one
    database.onversionchange = () => database.close();
    const result = await ended(work(database.transaction(room, mode).objectStore(room)));
    database.close();
    return { result };
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

const ended = (request: IDBRequest): Promise<unknown> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
