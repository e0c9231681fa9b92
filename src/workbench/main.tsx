import { createRoot } from "react-dom/client";
import { newWorkbook, openWorkbook, readPickedWorkbook } from "../hosts/xlsx/index";
import type { Release } from "../model/release";
import { PROFILES } from "../profiles/index";
import { browserServices, printPage } from "../taskpane/browser-services";
import { askWorker } from "../taskpane/review-client";
import type { PaneServices } from "../taskpane/services";
import { startReviewWorker } from "../taskpane/start-worker";
import { checkInBackground } from "./background-check";
import { Desk } from "./desk";
import { browserStore } from "./lasting-files";
import { RecentFiles } from "./recent-files";
import { Judges } from "./round/judges";
import { RoundDesk } from "./round/round-desk";
import { startRoundWorker } from "./round/start-round-worker";
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
  printPage,
  ask: askWorker(startReviewWorker, async () => (await import("../questions/answerer")).replies()),
  readWorkbook: readPickedWorkbook,
  readText: async (file) => (await import("../hosts/docx/index")).readPickedText(file),
  readEdited: async (file) => (await import("../hosts/docx/index")).readPickedEdited(file),
  planReport: async (review, checkedAt) => (await import("../questions/index")).planReport(review, checkedAt),
  profiles: PROFILES.map(({ id, name }) => ({ id, name })),
  about: { release: __RELEASE__, place: TEXTS.place, keepBy: TEXTS.save },
  enterWorkbook: () => desk.enter(),
  recheckAfter: RECHECK_AFTER,
};

const round = new RoundDesk(new Judges(startRoundWorker, async () => (await import("./round/judge-file")).judgeFile), {
  program: __RELEASE__.version,
  now: () => new Date(),
});

/** The rows of a list in a .csv or in the first sheet of a workbook. */
async function readList(file: File) {
  const { listOfCsv, listOfSheet } = await import("../questions/desk");
  if (!/\.(csv|txt)$/i.test(file.name)) return listOfSheet(file.name, await readPickedWorkbook(file));
  const { decodeText } = await import("../hosts/docx/index");
  return listOfCsv(file.name, decodeText(new Uint8Array(await file.arrayBuffer()), file.name));
}

function download(name: string, bytes: Uint8Array): void {
  const type = name.endsWith(".xlsx")
    ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    : "application/octet-stream";
  const url = URL.createObjectURL(new Blob([bytes.slice().buffer], { type }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  // the browser reads the bytes only after this turn
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

// without this, leaving the page would throw the changes away without a word
addEventListener("beforeunload", (event) => {
  if (desk.hasUnsaved || round.getState().isChanged) event.preventDefault();
});

const root = document.getElementById("root");
if (!root) throw new Error("The page has no element #root");
const [first] = SAMPLES;
if (first && new URLSearchParams(location.search).has("sample")) void desk.openSample(first.name, bytesOf(first));
checkInBackground(desk, services);
createRoot(root).render(
  <Workbench
    desk={desk}
    recent={new RecentFiles(browserStore())}
    round={round}
    newWorkbook={newWorkbook}
    readList={readList}
    services={services}
    onDownload={download}
  />,
);
