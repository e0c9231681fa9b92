/** Parts of the library around the cells that have no name of their own, in the order in which they stand. */
const NAMES: readonly (readonly [selector: string, names: readonly string[]])[] = [
  ['input[type="text"]', ["单元格地址"]],
  ["button.univer-size-4", ["已命名的区域"]],
  ['[data-u-comp="sheet-bar-append-button"]', ["全部工作表", "靠前的工作表", "靠后的工作表"]],
  ['[data-u-comp="button"]', ["缩小", "放大"]],
  ['[role="track"] ~ button, [role="track"] button, button[role="handle"]', ["缩放比例"]],
  ["[role=track] > a", ["恢复原大小"]],
  ["a[aria-haspopup]", ["展开编辑栏"]],
  ["section[aria-live]", ["消息", "提示"]],
];

/** Roles that are none. */
const NO_ROLES = '[role="track"], [role="handle"]';
/** Links that act as buttons and say so to nobody. */
const BUTTONS = "a[aria-haspopup]";
/** Wrappers of a button that claim to be what it is. */
const WRAPPERS = "div[aria-haspopup]:not([role])";

/** Gives the parts of the library the names and roles by which a screen reader tells them; those that have one keep it. */
function nameParts(container: HTMLElement): void {
  for (const [selector, names] of NAMES)
    for (const [i, part] of [...container.querySelectorAll(selector)].filter(isSilent).entries()) {
      const name = names[i] ?? names.at(-1);
      if (name !== undefined && part.getAttribute("aria-label") !== name) part.setAttribute("aria-label", name);
    }
  for (const part of container.querySelectorAll(NO_ROLES)) part.removeAttribute("role");
  for (const part of container.querySelectorAll(BUTTONS)) part.setAttribute("role", "button");
  for (const part of container.querySelectorAll(WRAPPERS))
    for (const claim of ["aria-haspopup", "aria-expanded"]) part.removeAttribute(claim);
  // the keys of the canvas are taken by the library's hidden editor; a positive stop would come before everything else
  for (const canvas of container.querySelectorAll('canvas[tabindex="1"]')) canvas.setAttribute("tabindex", "-1");
}

/** It says nothing itself: no words stand on it. */
const isSilent = (part: Element): boolean => part.textContent.trim() === "";

/** Keeps them named as the library draws parts anew; the result ends it. */
export function keepNamed(container: HTMLElement): () => void {
  let asked: number | undefined;
  const observer = new MutationObserver(() => {
    asked ??= requestAnimationFrame(() => {
      asked = undefined;
      nameParts(container);
    });
  });
  nameParts(container);
  observer.observe(container, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    if (asked !== undefined) cancelAnimationFrame(asked);
  };
}
