import "./old-engine";
import { createRoot } from "react-dom/client";
import type { EtApp } from "../hosts/wps/et";
import { createWpsHost } from "../hosts/wps/index";
import { onCommand } from "../hosts/wps/commands";
import { saveToDownloads } from "../hosts/wps/downloads";
import { followWorkbook } from "../hosts/wps/open-workbooks";
import { readPickedWorkbook } from "../hosts/xlsx/index";
import { openFile } from "../intake/open-file";
import type { Release } from "../model/release";
import { PROFILES } from "../profiles/index";
import { browserServices } from "../taskpane/browser-services";
import { askWorker } from "../taskpane/review-client";
import type { PaneServices } from "../taskpane/services";
import { startReviewWorker } from "../taskpane/start-worker";
import { KEEP_BY } from "../taskpane/strings";
import { Panes } from "./Panes";
import { OutsideWps } from "./OutsideWps";
import "./wps.css";

/** Set by the build. */
declare const __RELEASE__: Release;

const root = document.getElementById("root");
if (!root) throw new Error("The page has no element #root");
// set by WPS in every page of an add-in, absent in a browser
const app = (window as { readonly Application?: EtApp }).Application;
createRoot(root).render(
  app ? (
    <Panes
      follow={(tell) =>
        followWorkbook(app, (front) =>
          tell(front && { key: front.FullName, services: () => servicesFor(app, front.FullName) }),
        )
      }
    />
  ) : (
    <OutsideWps />
  ),
);

function servicesFor(app: EtApp, fullName: string): PaneServices {
  return {
    ...browserServices,
    saveFile: async (name, contents) => saveToDownloads(app, name, contents),
    ask: askWorker(startReviewWorker, async () => (await import("../questions/answerer")).replies()),
    host: createWpsHost(app, fullName, async (bytes, name) => (await openFile(bytes, name)).snapshot),
    onCommand: (listener) => onCommand(app, listener),
    probe: async () =>
      (await import("../hosts/wps/probe")).probe(app, { product: __RELEASE__.version, agent: navigator.userAgent }),
    readWorkbook: readPickedWorkbook,
    readText: async (file) => (await import("../hosts/docx/index")).readPickedText(file),
    readEdited: async (file) => (await import("../hosts/docx/index")).readPickedEdited(file),
    planReport: async (review, checkedAt) => (await import("../questions/index")).planReport(review, checkedAt),
    profiles: PROFILES.map(({ id, name }) => ({ id, name })),
    about: { release: __RELEASE__, keepBy: KEEP_BY, place: `WPS 表格 ${app.Version}（${app.Build}）` },
  };
}
