import { createRoot } from "react-dom/client";
import { openWorkbook, readPickedWorkbook } from "../hosts/xlsx/index";
import type { Release } from "../model/release";
import { PROFILES } from "../profiles/index";
import { browserServices } from "../taskpane/browser-services";
import { askWorker } from "../taskpane/review-client";
import type { PaneServices } from "../taskpane/services";
import { startReviewWorker } from "../taskpane/start-worker";
import { checkInBackground } from "./background-check";
import { Desk } from "./desk";
import { browserStore } from "./lasting-files";
import { RecentFiles } from "./recent-files";
import { bytesOf, SAMPLES } from "./samples";
import { TEXTS } from "./strings";
import { Workbench } from "./Workbench";
import "./workbench.css";

/** Set by the build. */
declare const __RELEASE__: Release;

/** Milliseconds after a change until the workbook is checked again by itself. */
const RECHECK_AFTER = 20;

const desk = new Desk(openWorkbook, (thrown) => reportError(thrown));

const services: Omit<PaneServices, "host"> = {
  ...browserServices,
  ask: askWorker(startReviewWorker, async () => (await import("../questions/answerer")).replies()),
  readWorkbook: readPickedWorkbook,
  readText: async (file) => (await import("../hosts/docx/index")).readPickedText(file),
  planReport: async (review, checkedAt) => (await import("../questions/index")).planReport(review, checkedAt),
  profiles: PROFILES.map(({ id, name }) => ({ id, name })),
  about: { release: __RELEASE__, place: TEXTS.place, keepBy: TEXTS.save },
  enterWorkbook: () => desk.enter(),
  recheckAfter: RECHECK_AFTER,
};

function download(name: string, bytes: Uint8Array): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const url = URL.createObjectURL(new Blob([bytes.slice().buffer], { type }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  // the browser reads the bytes only after this turn
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

// without this, leaving the page would throw the changes away without a word
addEventListener("beforeunload", (event) => {
  if (desk.hasUnsaved) event.preventDefault();
});

const root = document.getElementById("root");
if (!root) throw new Error("The page has no element #root");
const [first] = SAMPLES;
if (first && new URLSearchParams(location.search).has("sample")) void desk.openSample(first.name, bytesOf(first));
checkInBackground(desk, services);
createRoot(root).render(
  <Workbench desk={desk} recent={new RecentFiles(browserStore())} services={services} onDownload={download} />,
);
