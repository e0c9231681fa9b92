import { expect, test } from "@jest/globals";
import type { WorkbookHost } from "../../src/model/host";
import { CONTRACT, describeHostContract } from "../host-contract";
import { makeExcelHost } from "./contract-host";
import { CURRENT, FLOOR } from "./library";
import { PLANTED } from "./planted-hosts";

describeHostContract("Excel（当前版本）", makeExcelHost(CURRENT));
describeHostContract("Excel（清单要求的最低版本）", makeExcelHost(FLOOR));

async function passes(name: string, create: () => WorkbookHost): Promise<boolean> {
  const found = CONTRACT.flatMap(([, cases]) => cases).find((each) => each.name === name);
  if (!found) throw new Error(`宿主约定里没有“${name}”`);
  return found.run(makeExcelHost(CURRENT, create)).then(
    () => true,
    () => false,
  );
}

test.each(PLANTED)("有毛病的适配器过不了关：%s", async (_, create, noticedBy) => {
  expect(await passes(noticedBy, create)).toBe(false);
});
