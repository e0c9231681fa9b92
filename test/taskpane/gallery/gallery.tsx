import { createRoot } from "react-dom/client";
import { readPickedEdited, readPickedText } from "../../../src/hosts/docx/index";
import type { Finding } from "../../../src/model/finding";
import { DEFAULT_SETTINGS } from "../../../src/model/settings";
import { UserError } from "../../../src/model/user-error";
import { waiverOf } from "../../../src/model/waiver";
import { Pane } from "../../../src/taskpane/Pane";
import { PANELS } from "../../../src/taskpane/panels";
import type { PaneServices } from "../../../src/taskpane/services";
import { settingsToText } from "../../../src/questions/settings-text";
import "../../../src/taskpane/start/start.css";
import { planReport } from "../../../src/write/report";
import { asking } from "../asking";
import { FakeHost } from "../fake-host";
import type { GalleryWindow } from "./gallery-window";
import { narrativeServices } from "./narrative-services";
import { overviewServices } from "./overview-services";
import { readingServices } from "./reading-services";
import { targetsServices } from "./targets-services";
import { textServices } from "./text-services";
import { FINDINGS as SAMPLE, manyFindings, review, RULES } from "../sample-review";

/**
 * The real pane over a fake host, for looking at it and for the accessibility run: ?show= picks what the workbook
 * is like, ?run=check checks at once. A test page; no build of the product contains it.
 */
const query = new URLSearchParams(location.search);
const show = query.get("show") ?? "findings";

const host = new FakeHost();
host.snapshot = {
  sheets: [
    {
      name: "收支总表",
      visibility: "visible",
      isProtected: false,
      cells: [],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
    },
  ],
  externalLinks: [],
};
const waivers = SAMPLE.flatMap((each) => (each.waived === undefined ? [] : [waiverOf(each, each.waived)]));
host.isSlow = show === "slow";
if (show === "failing") host.failures.read = new UserError("excelBusy", { doing: "读取工作簿" });
if (show === "bug") host.failures.read = new RangeError("Fen must be a whole number");
host.skipped = [{ cell: { sheet: "收支总表", row: 5, column: 2 }, reason: "工作表“收支总表”受保护" }];

host.stored.set("settings", settingsToText({ ...DEFAULT_SETTINGS, waivers }) ?? "");

const FINDINGS: Readonly<Record<string, readonly Finding[]>> = { clean: [], many: manyFindings(2000) };
let found = show in FINDINGS ? review(FINDINGS[show]) : review();

const services: PaneServices = {
  host,
  ask: asking({
    review: () => (show === "nothing" ? { ...found, tables: [], findings: [] } : found),
    rules: () => RULES,
  }),
  planReport: async (reviewed, checkedAt) => planReport(reviewed, { checkedAt, titleOf: () => undefined }),
  profiles: [
    { id: "national", name: "全国通用" },
    { id: "ningxia", name: "宁夏" },
    { id: "fujian", name: "福建" },
  ],
  readWorkbook: async () => {
    throw new UserError("fileEmpty", { file: "上年.xlsx" });
  },
  readText: readPickedText,
  readEdited: readPickedEdited,
  about: {
    release: { version: "0.1.0", date: "2026-12-01", catalogueUntil: { year: 2025, month: 5 } },
    place: "测试页面",
    keepBy: "保存工作簿",
  },
  now: () => new Date(2025, 1, 3, 9, 5),
  saveFile: async () => true,
  paintPng: async () => new Uint8Array(),
  copyText: async () => true,
  opening: { isOn: () => false, set: async () => undefined },
};

/** For the runs in a browser. */
const forRuns: GalleryWindow = {
  fakeHost: host,
  walkToFinding: (index) => {
    const [cell] = found.findings[index]?.cells ?? [];
    if (cell) host.move({ sheet: cell.sheet, row: cell.row, column: cell.column });
  },
  dropFindings: (count) => {
    found = { ...found, findings: found.findings.slice(count) };
  },
};
Object.assign(window, forRuns);

/** A tab over a workbook of its own; every other one is shown over the fake host. */
const OWN_SERVICES: Readonly<Record<string, () => PaneServices | Promise<PaneServices>>> = {
  narrate: () => narrativeServices(services, show),
  overview: () => overviewServices(services, show),
  targets: () => targetsServices(services, show),
  text: () => textServices(services, show),
};

async function render(): Promise<void> {
  const tab = query.get("tab") ?? undefined;
  const isPanel = PANELS.some(({ id }) => id === tab);
  createRoot(document.getElementById("root") as HTMLElement).render(
    <Pane
      services={await shownServices(tab)}
      panels={isPanel ? PANELS : []}
      runAtOnce={query.get("run") === "check"}
      runPanel={query.get("run") ?? undefined}
      startTab={tab}
    />,
  );
}

async function shownServices(tab: string | undefined): Promise<PaneServices> {
  const own = OWN_SERVICES[tab ?? ""];
  if (own) return own();
  return show.startsWith("reading") ? readingServices(services, host, show) : services;
}

void render();
