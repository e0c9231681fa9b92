import { expect, test } from "@jest/globals";
import { memoryHost } from "./memory-host/index";
import { MemoryHost } from "./memory-host/memory-host";
import { keyOfPlace } from "../src/model/cell";
import { CONTRACT, type HostUnderTest, type MakeHost } from "./host-contract";
import { PLANTED } from "./host-contract/planted-hosts";

type Saved = ReturnType<MemoryHost["saved"]>;
type HostClass = new (book: Saved) => MemoryHost;

const makeWith = (Host: HostClass): MakeHost => {
  const underTest = (host: MemoryHost): HostUnderTest => ({
    host,
    userEdits: async (cell, input) => host.edit(cell, input),
    reopen: async () => underTest(new Host(host.saved())),
    fillOf: async (cell) => host.fillOf(cell),
    selection: async () => host.selection,
  });
  return async ({ sheets, fills = [] }) => {
    const colours = fills.map(([cell, colour]) => [cell.sheet, keyOfPlace(cell), colour] as const);
    return underTest(new Host(memoryHost(sheets, { fills: colours }).saved()));
  };
};

/** Names of the cases a host fails. */
async function failures(Host: HostClass): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const { name, run } of CONTRACT.flatMap(([, cases]) => cases)) {
    // a case that throws is what this test is about; anything it throws counts
    await run(makeWith(Host)).catch(() => failed.push(name));
  }
  return failed;
}

test("完好的宿主全部通过", async () => {
  expect(await failures(MemoryHost)).toEqual([]);
});

test.each(PLANTED)("有毛病的宿主过不了关：%s", async (_, Host, noticedBy) => {
  expect(await failures(Host)).toContain(noticedBy);
});
