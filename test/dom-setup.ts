import { TextDecoder, TextEncoder } from "node:util";

/**
 * What jsdom lacks and the pane needs: layout sizes (a virtual list of height 0 renders no row), observers, media
 * queries, text as bytes and the host's structured clone. Does nothing in tests without a DOM.
 */
class SilentObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): never[] {
    return [];
  }
}

function fixSize(name: string, size: number): void {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
}

function addObservers(): void {
  Object.assign(globalThis, {
    ResizeObserver: globalThis.ResizeObserver ?? SilentObserver,
    IntersectionObserver: globalThis.IntersectionObserver ?? SilentObserver,
    TextDecoder: globalThis.TextDecoder ?? TextDecoder,
    TextEncoder: globalThis.TextEncoder ?? TextEncoder,
    structuredClone: globalThis.structuredClone ?? ((value: unknown) => JSON.parse(JSON.stringify(value)) as unknown),
  });
}

function addMediaQueries(): void {
  window.matchMedia ??= (media: string) =>
    ({ matches: false, media, addEventListener: () => {}, removeEventListener: () => {} }) as unknown as MediaQueryList;
}

/** Its labels by what says so, where jsdom asks every label of the page what it stands for, for each look by role. */
function labelsOf(element: HTMLElement): readonly HTMLLabelElement[] {
  const own = element.closest("label");
  const named = element.id === "" ? [] : document.querySelectorAll<HTMLLabelElement>("label[for]");
  return [...(own ? [own] : []), ...[...named].filter(({ htmlFor }) => htmlFor === element.id)];
}

function findLabelsFast(): void {
  const labelled = [HTMLButtonElement, HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement];
  for (const { prototype } of labelled) {
    Object.defineProperty(prototype, "labels", {
      configurable: true,
      get(this: HTMLElement) {
        return labelsOf(this);
      },
    });
  }
}

if (typeof window !== "undefined") {
  // React notes a stack with every element it makes; Jest asks for a hundred frames of each
  Error.stackTraceLimit = 10;
  fixSize("clientHeight", 600);
  fixSize("clientWidth", 320);
  fixSize("offsetHeight", 120);
  fixSize("offsetWidth", 320);
  // jsdom works out every style rule for every element again at each look-up by role: seconds instead of milliseconds
  window.getComputedStyle = (element) => (element as HTMLElement).style;
  findLabelsFast();
  addObservers();
  addMediaQueries();
  Element.prototype.scrollTo = () => {};
  Element.prototype.scrollIntoView = () => {};
}
