import type { PaneServices } from "./services";
import { keptInBrowser } from "./store/browser-room";

const OFFICE = "application/vnd.openxmlformats-officedocument";
const OFFICE_TYPES: Readonly<Record<string, string>> = {
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  docx: `${OFFICE}.wordprocessingml.document`,
};

const machine = keptInBrowser<string>("machine", "imported");

/** What any browser offers, with the ways round what it forbids. */
export const browserServices: Pick<PaneServices, "now" | "saveFile" | "copyText" | "paintPng" | "machine"> = {
  ...(machine && { machine }),
  now: () => new Date(),
  saveFile: async (name, contents) => {
    const url = URL.createObjectURL(blobOf(name, contents));
    const link = Object.assign(document.createElement("a"), { href: url, download: name });
    link.click();
    // the browser reads the contents only after this turn
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    return true;
  },
  copyText: async (text) => (await copiedByApi(text)) || copiedBySelection(text),
  paintPng,
};

/** Prints a page from a frame nobody sees; it goes once the dialog is closed. */
export async function printPage(html: string): Promise<void> {
  const frame = Object.assign(document.createElement("iframe"), { srcdoc: html });
  frame.setAttribute("aria-hidden", "true");
  frame.style.cssText = "position:fixed;right:100%;border:0";
  await new Promise((done) => {
    frame.addEventListener("load", done, { once: true });
    document.body.append(frame);
  });
  const inside = frame.contentWindow;
  inside?.addEventListener("afterprint", () => frame.remove());
  inside?.print();
}

/** Pixels of a picture for one CSS pixel: 288 an inch. */
const FINENESS = 3;

async function paintPng(svg: string, width: number, height: number): Promise<Uint8Array> {
  // as data: the pages allow no other source of pictures
  const image = Object.assign(new Image(), { src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}` });
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), {
    width: Math.round(width * FINENESS),
    height: Math.round(height * FINENESS),
  });
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error(`no picture of ${canvas.width} × ${canvas.height} pixels`);
  return new Uint8Array(await blob.arrayBuffer());
}

function blobOf(name: string, contents: string | Uint8Array): Blob {
  if (typeof contents === "string") return new Blob([contents], { type: "text/plain;charset=utf-8" });
  return new Blob([contents.slice()], {
    type: OFFICE_TYPES[name.split(".").pop() ?? ""] ?? "application/octet-stream",
  });
}

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
