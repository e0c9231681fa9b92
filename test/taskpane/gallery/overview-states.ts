import type { Page } from "playwright-core";
import type { State } from "./state";

const CHECKED = "?tab=overview&run=check";

const map = async (page: Page): Promise<void> => {
  await page.getByRole("tab", { name: "表格关系" }).click();
  await page.getByRole("button", { name: /^收支总表/ }).waitFor();
};

/** The tab 概览: pictures with and without their numbers, the map, and what stands behind its lines and tables. */
export const OVERVIEW_STATES: readonly State[] = [
  { name: "overview-start", query: "?tab=overview" },
  { name: "overview", query: `${CHECKED}&show=ningxia` },
  {
    name: "overview-values",
    query: `${CHECKED}&show=ningxia`,
    act: (page) => page.getByRole("switch", { name: "显示数字" }).click(),
  },
  {
    name: "overview-changes",
    query: `${CHECKED}&show=mistakes`,
    act: (page) => page.getByRole("heading", { name: /非零金额/ }).scrollIntoViewIfNeeded(),
  },
  { name: "overview-nothing", query: `${CHECKED}&show=nothing` },
  { name: "map", query: `${CHECKED}&show=shaanxi`, act: map },
  {
    name: "map-link",
    query: `${CHECKED}&show=mistakes`,
    act: async (page) => {
      await map(page);
      await page
        .getByRole("button", { name: /↔.*不符/ })
        .first()
        .click();
      await page.getByRole("region", { name: /↔/ }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "map-node",
    query: `${CHECKED}&show=mistakes`,
    act: async (page) => {
      await map(page);
      await page
        .getByRole("button", { name: /个问题/ })
        .first()
        .click();
    },
  },
];
