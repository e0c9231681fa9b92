import { createRoot } from "react-dom/client";
import { createExcelHost } from "../hosts/excel/index";
import { onLeftMessage } from "../hosts/excel/left-message";
import { officeReady, type OfficeStart, paneBackground } from "../hosts/excel/office";
import { opensWithWorkbook, setOpensWithWorkbook } from "../hosts/excel/opening";
import type { Release } from "../model/release";
import { PROFILES } from "../profiles/index";
import { browserServices } from "./browser-services";
import { Pane } from "./Pane";
import { PANELS } from "./panels";
import { KEEP_BY } from "./strings";
import { askWorker } from "./review-client";
import type { PaneServices } from "./services";
import "./start/start.css";
import { startReviewWorker } from "./start-worker";
import { StartTrouble } from "./StartTrouble";
import { schemeOfBackground } from "./theme";

/** Set by the build. */
declare const __RELEASE__: Release;

void start();

/** What office.js calls the systems on which Excel shows panes in a web view that ignores downloads. */
const CANNOT_SAVE: ReadonlySet<string> = new Set(["Mac", "iOS"]);

async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no element #root");
  const office = await officeReady();
  createRoot(root).render(contentFor(office));
}

function contentFor(office: OfficeStart) {
  if (!office.isExcel) return <StartTrouble reason={office.isBlocked ? "blocked" : "outside"} />;
  if (office.apiSet === undefined) return <StartTrouble reason="old" />;
  const query = new URLSearchParams(location.search);
  return (
    <Pane
      services={servicesIn(office)}
      panels={PANELS}
      runAtOnce={query.get("run") === "check"}
      looksHere={query.get("run") === "look"}
      runPanel={query.get("run") ?? undefined}
      startTab={query.get("tab") ?? query.get("run") ?? undefined}
      colourScheme={schemeOfBackground(paneBackground())}
    />
  );
}

function servicesIn({ platform, version, apiSet }: OfficeStart): PaneServices {
  const loadQuestions = () => import("../questions/index");
  return {
    ...browserServices,
    // a link to download does nothing in the web view of Excel on Apple's systems
    ...(CANNOT_SAVE.has(platform ?? "") && { saveFile: async () => false }),
    ask: askWorker(startReviewWorker, async () => (await import("../questions/answerer")).replies()),
    host: createExcelHost(),
    onMessage: onLeftMessage,
    opening: { isOn: opensWithWorkbook, set: setOpensWithWorkbook },
    probe: async () => {
      const { probe } = await import("../hosts/excel/probe");
      const steps = await probe({ timeout: 30_000 });
      return JSON.stringify(
        { product: __RELEASE__.version, platform, version, apiSet, agent: navigator.userAgent, steps },
        null,
        2,
      );
    },
    readWorkbook: async (file) => (await import("../hosts/xlsx/index")).readPickedWorkbook(file),
    readText: async (file) => (await import("../hosts/docx/index")).readPickedText(file),
    readEdited: async (file) => (await import("../hosts/docx/index")).readPickedEdited(file),
    planReport: async (review, checkedAt) => (await loadQuestions()).planReport(review, checkedAt),
    profiles: PROFILES.map(({ id, name }) => ({ id, name })),
    about: {
      release: __RELEASE__,
      keepBy: KEEP_BY,
      place: ["Excel", platform, version, apiSet].filter((word) => word !== undefined).join(" "),
    },
  };
}
