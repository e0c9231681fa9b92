/** What tests of the tab 情况说明 do over and over. They run in jsdom. */
import { afterEach, beforeAll, beforeEach } from "@jest/globals";
import { RendererProvider } from "@fluentui/react-components";
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { CellRef } from "../../../src/model/cell";
import type { WorkbookSnapshot } from "../../../src/model/snapshot";
import { Pane, type PaneProps } from "../../../src/taskpane/Pane";
import { PANELS } from "../../../src/taskpane/panels";
import { type NarrativeServices, narrativeServices, sample, withoutText } from "./narrative-pane";
import { withoutStyles } from "../in-jsdom";

/** The sample workbook with its text. */
export let whole: WorkbookSnapshot;
export let services: NarrativeServices;
export let user: UserEvent;

export const button = (name: string | RegExp) => screen.getByRole("button", { name });

export async function open(props: Partial<PaneProps> = {}): Promise<void> {
  render(
    <RendererProvider renderer={withoutStyles}>
      <Pane services={services} panels={PANELS} startTab="narrate" {...props} />
    </RendererProvider>,
  );
  await screen.findByRole("button", { name: /写情况说明|重新生成/ });
}

/** Opens the tab with its text written; over the sample without a text, or another workbook. */
export async function openWritten(over?: WorkbookSnapshot): Promise<void> {
  if (over) services = narrativeServices(over);
  await open({ runPanel: "narrate" });
  await screen.findByRole("article", { name: "情况说明正文" });
}

export const article = () => screen.getByRole("article", { name: "情况说明正文" });
/** The paragraph of the preview that says this. */
export const paragraph = (text: RegExp): HTMLElement => {
  const found = [...article().querySelectorAll<HTMLElement>("p")].find((each) => text.test(each.textContent ?? ""));
  if (!found) throw new Error(`no paragraph says ${text}`);
  return found;
};

export const showQuestions = () => user.click(screen.getByRole("tab", { name: /^待填/ }));
export const field = (question: RegExp) => screen.getByRole<HTMLTextAreaElement>("textbox", { name: question });
/** The card of the question with this field. */
export const cardOf = (question: RegExp): HTMLElement => {
  const card = field(question).closest<HTMLElement>("[data-jump]");
  if (!card) throw new Error(`no card for ${question}`);
  return card;
};
export const put = async (question: RegExp, text: string): Promise<void> => {
  await user.clear(field(question));
  await user.click(field(question));
  await user.paste(text);
};
export const save = () => user.click(button("保存并更新正文"));
export const pickLastYear = async (name: string): Promise<void> => {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error("no field for a file");
  // jsdom knows files, but not what is in them
  await user.upload(input, Object.assign(new File(["x"], name), { text: async () => "x" }));
};

/** What the user does in the workbook beside the pane. */
export const edit = (cell: CellRef, value: string | number): void => act(() => services.host.edit(cell, value));

/** The workbook the next pane opens with. */
export function openWith(snapshot: WorkbookSnapshot): void {
  services = narrativeServices(snapshot);
}

/** Each test begins with the sample workbook of Fujian, without its text, and nobody else's pane. */
export function eachTestAnew(): void {
  beforeAll(async () => {
    whole = await sample("fujian");
  });
  beforeEach(() => {
    openWith(withoutText(whole));
    user = userEvent.setup({ pointerEventsCheck: 0 });
  });
  afterEach(cleanup);
}
