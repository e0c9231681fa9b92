/** Where a page of ours leaves a message for another one: they share what the browser keeps for their address. */
const KEY = "budget-disclosure.message";

/** Leaves a message for the pane, for the one that is open or the next; an earlier one that nobody took gives way. */
export const leaveMessage = (message: string): void => kept()?.setItem(KEY, message);

/** Takes the message that was left, if there is one, and every further one as it comes; the result stops it. */
export function onLeftMessage(listener: (message: string) => void): () => void {
  const take = (): void => {
    const message = kept()?.getItem(KEY) ?? undefined;
    if (message === undefined) return;
    kept()?.removeItem(KEY);
    listener(message);
  };
  // browsers tell of a change in every page but the one that made it
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === KEY) take();
  };
  addEventListener("storage", onStorage);
  take();
  return () => removeEventListener("storage", onStorage);
}

function kept(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    // a browser that keeps nothing for pages within other pages
    return undefined;
  }
}
