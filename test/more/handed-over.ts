import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * A folder of the material that lies beside the project in ../shared and is not part of it.
 * @throws when it is not there: these tests are run by hand, and say so instead of passing over it
 */
export function handedOver(name: string): string {
  const folder = join(__dirname, "../../../shared", name);
  if (!existsSync(folder)) throw new Error(`These tests need the folder shared/${name} beside the repository.`);
  return folder;
}

/** Published budgets of units: workbooks, some with every amount labelled (.facts.csv). */
export const PUBLISHED = handedOver("published");

/** The published workbooks, by name. */
export const PUBLISHED_WORKBOOKS = readdirSync(PUBLISHED).filter((name) => name.endsWith(".xlsx"));

/** Those of them that are budgets, not final accounts. */
export const PUBLISHED_BUDGETS = PUBLISHED_WORKBOOKS.filter((name) => !name.includes("-final-"));
