import type { PaneServices } from "./services";

/** What any browser offers, with the ways round what it forbids. */
export const browserServices: Pick<PaneServices, "now" | "saveFile" | "copyText"> = {
  now: () => new Date(),
  saveFile: async (name, text) => {
    const url = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    const link = Object.assign(document.createElement("a"), { href: url, download: name });
    link.click();
    // the browser reads the text only after this turn
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    return true;
  },
  copyText: async (text) => (await copiedByApi(text)) || copiedBySelection(text),
};

async function copiedByApi(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    // not there (http), or not allowed in a frame: the old way may still be
    if (error instanceof TypeError || error instanceof DOMException) return false;
    throw error;
  }
}

function copiedBySelection(text: string): boolean {
  const former = document.activeElement;
  const field = Object.assign(document.createElement("textarea"), { value: text });
  field.setAttribute("aria-hidden", "true");
  // inside an open dialog, or its focus trap takes the focus back
  (former?.closest('[role="dialog"]') ?? document.body).append(field);
  field.select();
  const isCopied = document.execCommand?.("copy") ?? false;
  field.remove();
  if (former instanceof HTMLElement) former.focus();
  return isCopied;
}
