import { expect, test } from "@jest/globals";
import { countTests, type Ended, failures, LINES, runLines } from "../../scripts/tests/steps";

const RAN = "Tests: 3 passed\n3 passed, 0 failed\n";
const ending = (script: string, exitCode = 0, output = RAN): Ended => ({ script, seconds: 1, exitCode, output });
const runAll = (run: (script: string) => Ended): Promise<readonly Ended[]> =>
  runLines(
    LINES,
    async (script) => run(script),
    () => {},
  );

test("全部通过：没有失败，测试数相加", async () => {
  const steps = await runAll((script) => ending(script, 0, script.startsWith("test:") ? RAN : ""));
  expect(failures(steps)).toEqual([]);
  expect(countTests(steps)).toEqual({ passed: 6, failed: 0 });
});

test.each(LINES.flat())("%s 失败，全部就是失败；其余仍然运行", async (script) => {
  const steps = await runAll((each) => ending(each, each === script ? 2 : 0));
  expect(failures(steps)).toEqual(script === "build" ? ["build", "test:browser (not run)"] : [script]);
});

test("一个测试也没有运行，也是失败", async () => {
  const steps = await runAll((script) => ending(script, 0, ""));
  expect(failures(steps)).toEqual(expect.arrayContaining(["test:unit (ran no test)", "test:browser (ran no test)"]));
  expect(failures([])).toHaveLength(LINES.flat().length);
});
