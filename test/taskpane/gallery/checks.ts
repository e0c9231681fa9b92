import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type Axe from "axe-core";
import type { Page } from "playwright-core";

const AXE_SCRIPT = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");
/** More stops of Tab than any state has. */
const STOPS = 250;
const CONTROLS = "button, a[href], input, textarea, select, [role=menuitem], [tabindex='0']";
/** The library's own container, whose parts cut their words as they like. */
const GRID = "[data-testid=grid]";

/** What tsx wraps functions with that have a name; those that run in a page need it there. */
export const NAMED = { content: "globalThis.__name = (named) => named" };

/** What a script can see of a state: nothing wider than the window, no control or text cut, no violation of axe-core. */
export async function troublesIn(page: Page): Promise<readonly string[]> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [
    ...(overflow > 0 ? [`wider than the window by ${overflow} px`] : []),
    ...(await cut(page)),
    ...(await violations(page)),
  ];
}

/** Controls that reach beyond the window and do not come into it by scrolling what holds them, and words of which a part is hidden without a sign that there is more. */
const cut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    ({ controls, grid }) => {
      const shown = (selector: string): readonly HTMLElement[] =>
        [...document.querySelectorAll<HTMLElement>(selector)].filter(
          (each) => !each.closest(grid) && each.checkVisibility({ visibilityProperty: true }),
        );
      const named = (each: HTMLElement): string => each.getAttribute("aria-label") ?? each.textContent.slice(0, 40);
      const isScrolled = (each: HTMLElement | null): boolean =>
        each !== null &&
        ((getComputedStyle(each).overflowX === "auto" && each.scrollWidth > each.clientWidth) ||
          isScrolled(each.parentElement));
      const beyond = shown(controls).filter((control) => {
        const { left, right, width } = control.getBoundingClientRect();
        return width > 1 && (left < -1 || right > innerWidth + 1) && !isScrolled(control);
      });
      const hidden = shown("button, h1, h2, h3, p, span, label").filter((each) => {
        const { overflowX, textOverflow } = getComputedStyle(each);
        const hides = overflowX === "hidden" || overflowX === "clip";
        return hides && textOverflow !== "ellipsis" && each.clientWidth > 1 && each.scrollWidth > each.clientWidth + 1;
      });
      return [...beyond.map((each) => `cut: ${named(each)}`), ...hidden.map((each) => `cut text: ${named(each)}`)];
    },
    { controls: CONTROLS, grid: GRID },
  );

/** Violations in words; the dummies that Fluent's focus trap puts around a dialog are not content. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE_SCRIPT);
  const axe = await page.evaluateHandle<typeof Axe>("axe");
  return axe.evaluate(async ({ run }) => {
    const found = await run({ exclude: [["[data-tabster-dummy]"]] });
    return found.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary = "" }) => `${html.slice(0, 160)} ${failureSummary}`).join(" | ")}`,
    );
  });
}

/** Walks round with Tab: controls that it never comes to, and a walk that does not end. */
export async function unreachable(page: Page): Promise<readonly string[]> {
  const reached = await page.evaluateHandle(() => new Set<Element | null>());
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const isNew = await reached.evaluate((before) => {
      const here = document.activeElement;
      const known = before.has(here) && here !== document.body;
      before.add(here);
      return !known;
    });
    if (!isNew) break;
    if (stop === STOPS - 1) return [`Tab comes to no end within ${STOPS} stops`];
  }
  return reached.evaluate((all, controls) => {
    return [...document.querySelectorAll<HTMLElement>(controls)]
      .filter((each) => each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }))
      .filter(
        (each) => !each.matches(":disabled, [data-tabster-dummy]") && !each.closest("[inert], [aria-hidden=true]"),
      )
      .filter((each) => !all.has(each) && !isOneOfGroup(each))
      .map((each) => `not reached by Tab: ${each.getAttribute("aria-label") ?? each.textContent.slice(0, 40)}`);
    /** Radio buttons, tabs and rows share one stop; arrows go on from there. */
    function isOneOfGroup(each: HTMLElement): boolean {
      const group = each.closest("[role=tablist], [role=menu], [role=radiogroup], [role=list], [role=toolbar]");
      return group !== null && [...group.querySelectorAll("*")].some((other) => all.has(other));
    }
  }, CONTROLS);
}
