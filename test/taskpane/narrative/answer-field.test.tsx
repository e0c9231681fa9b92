/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from "@jest/globals";
import { Field, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { NarrativeGap } from "../../../src/model/passage";
import { AnswerField } from "../../../src/taskpane/narrative/AnswerField";

const GAP: NarrativeGap = {
  id: "choice:nature",
  kind: "choice",
  section: "organ-running",
  group: "people",
  label: "单位性质",
  question: "本单位是行政单位，还是事业单位？",
  state: "open",
  advice: [],
  quickPicks: [
    { label: "行政单位", text: "行政单位" },
    { label: "事业单位", text: "事业单位" },
  ],
};

/** The field as a question shows it; returns what was typed or chosen. */
function shown(gap: NarrativeGap, unit: "万元" | "元" = "万元"): string[] {
  const typed: string[] = [];
  render(
    <FluentProvider theme={webLightTheme}>
      <Field label={gap.question}>
        <AnswerField gap={gap} unit={unit} draft="" onType={(text) => typed.push(text)} onLeave={() => {}} />
      </Field>
    </FluentProvider>,
  );
  return typed;
}

afterEach(cleanup);

describe("回答的输入方式", () => {
  test("单位性质从几项里选，读屏知道问的是什么", async () => {
    const typed = shown(GAP);
    expect(screen.getByRole("radiogroup", { name: GAP.question })).toBeTruthy();
    await userEvent.click(screen.getByRole("radio", { name: "事业单位" }));
    expect(typed).toEqual(["事业单位"]);
  });

  test.each(["万元", "元"] as const)("金额写明单位：%s", (unit) => {
    shown({ ...GAP, id: "prior:income", kind: "prior" }, unit);
    expect(screen.getByRole("textbox", { name: GAP.question }).getAttribute("inputmode")).toBe("decimal");
    expect(screen.getByText(unit)).toBeTruthy();
  });

  test("个数用整数键盘，文字可以分行", () => {
    shown({ ...GAP, kind: "count" });
    expect(screen.getByRole("textbox").getAttribute("inputmode")).toBe("numeric");
    cleanup();
    shown({ ...GAP, kind: "text" });
    expect(screen.getByRole("textbox").tagName).toBe("TEXTAREA");
  });
});
