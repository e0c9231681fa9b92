import { readPickedEdited, readPickedText } from "../../src/hosts/docx/index";
import type { Finding } from "../../src/model/finding";
import type { Settings } from "../../src/model/settings";
import type { PaneServices } from "../../src/taskpane/services";
import { planReport } from "../../src/write/report";
import { ABOUT } from "./about";
import { FakeHost } from "./fake-host";
import { asking, realAnswers } from "./asking";
import { FINDINGS, review, RULES } from "./sample-review";

export interface FakeServices extends PaneServices {
  readonly host: FakeHost;
  /** What the next review finds. */
  findings: readonly Finding[];
  /** What was given to the clipboard and to files. */
  readonly given: string[];
  /** The settings of every review that was asked for. */
  readonly reviewed: Settings[];
}

/** Services over a fake host; the review finds what the test wants. */
export function fakeServices(parts: Partial<Omit<PaneServices, "host">> = {}): FakeServices {
  const given: string[] = [];
  const reviewed: Settings[] = [];
  const services: FakeServices = {
    host: new FakeHost(),
    findings: FINDINGS.map(({ waived, ...standing }) => (waived === undefined ? standing : { ...standing })),
    given,
    reviewed,
    ask: asking({
      review: ({ settings }) => {
        reviewed.push(settings);
        return review(services.findings);
      },
      rules: () => RULES,
      catalogue: realAnswers().catalogue,
    }),
    planReport: async (reviewed, checkedAt) => planReport(reviewed, { checkedAt, titleOf: () => undefined }),
    profiles: [
      { id: "ningxia", name: "宁夏" },
      { id: "fujian", name: "福建" },
    ],
    about: ABOUT,
    now: () => new Date(2025, 1, 3, 9, 5),
    saveFile: async (name, text) =>
      given.push(`${name}\n${typeof text === "string" ? text : `${text.length} bytes`}`) > 0,
    readWorkbook: async () => ({ sheets: [], externalLinks: [] }),
    readText: readPickedText,
    readEdited: readPickedEdited,
    paintPng: async () => new Uint8Array(),
    copyText: async (text) => given.push(text) > 0,
    ...parts,
  };
  return services;
}
