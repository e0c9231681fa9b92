import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Script, createContext } from "node:vm";
import { answerRequest } from "./emulator/transport";
import type { EmulatedWorkbook, HostEvent } from "./emulator/workbook";
import { addNotes } from "./notes-library";

/** What a host supports; the floor of the manifest unless a test says otherwise. */
export type RequirementSets = Readonly<Record<string, string>>;

export const FLOOR: RequirementSets = { ExcelApi: "1.9", RichApiRuntime: "1.1" };
export const CURRENT: RequirementSets = {
  ExcelApi: "1.15",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  ExcelApiUndo: "1.8",
  DelayForCellEdit: "1.1",
};
/** Excel of today: the npm package ends at 1.15, notes are added to it as the typings describe them. */
export const WITH_NOTES: RequirementSets = { ...CURRENT, ExcelApi: "1.18" };

type Callback = (result: unknown) => void;
type Listener = (args: { readonly entries: readonly HostEvent[] }) => void;

interface Library {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly OSF: {
    _OfficeAppFactory: unknown;
    readonly DDA: { readonly RichApi: { executeRichApiRequestAsync: unknown; richApiMessageManager: unknown } };
  };
  readonly OfficeExt: {
    readonly Requirement: {
      readonly RequirementMatrix: new (sets: unknown) => unknown;
      readonly DefaultSetRequirement: new (sets: RequirementSets) => unknown;
    };
  };
}

const FILE = "excel-web-16.00.debug.js";
let script: Script | undefined;

/** Microsoft's file as published, compiled once per process; never changed, never copied into the repository. */
function compiled(): Script {
  const folder = dirname(require.resolve("@microsoft/office-js/package.json"));
  script ??= new Script(readFileSync(join(folder, "dist", FILE), "utf8"), { filename: FILE });
  return script;
}

/** Loads the unmodified client library over an emulated workbook and makes `Excel` and `OfficeExtension` global. */
export function openExcel(book: EmulatedWorkbook, sets: RequirementSets = FLOOR): void {
  const library = loadLibrary(sets);
  const listeners: Listener[] = [];
  library.OSF.DDA.RichApi.executeRichApiRequestAsync = (message: readonly unknown[], done: Callback) => {
    book.requests += 1;
    setTimeout(() => answer(book, message, done), 0);
  };
  library.OSF.DDA.RichApi.richApiMessageManager = {
    register: (listener: Listener) => {
      listeners.push(listener);
      return Promise.resolve();
    },
  };
  book.onEvents = (entries) => listeners.forEach((listener) => listener({ entries }));
  Object.assign(globalThis, { Excel: library.Excel, OfficeExtension: library.OfficeExtension });
}

function answer(book: EmulatedWorkbook, message: readonly unknown[], done: Callback): void {
  const reply = answerRequest(book, String(message[4]), Number(message[6]));
  if (!reply) return;
  if ("text" in reply) done({ status: "succeeded", value: { data: [200, [], reply.text] } });
  else done({ status: "failed", error: { code: reply.officeError, message: `Office error ${reply.officeError}` } });
}

function loadLibrary(sets: RequirementSets): Library {
  const frame: Record<string, unknown> = {
    console,
    performance,
    setTimeout: idleTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    navigator: { userAgent: "node" },
    location: { search: "", hash: "", origin: "https://localhost", href: "https://localhost/" },
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: () => undefined,
      cookie: "",
    },
    addEventListener: () => undefined,
    Microsoft: { Office: { WebExtension: {} } },
  };
  frame["window"] = frame;
  frame["self"] = frame;
  frame["Office"] = (frame["Microsoft"] as { Office: { WebExtension: unknown } }).Office.WebExtension;
  createContext(frame);
  compiled().runInContext(frame);
  const library = frame as unknown as Library;
  nameContext(library, sets);
  if (Number(sets["ExcelApi"]?.split(".")[1]) >= 18) addNotes(library);
  return library;
}

/** The client retries its tidying for seconds; that must not keep a test run alive. */
const idleTimeout = (work: () => void, delay: number) => setTimeout(work, delay).unref();

function nameContext(library: Library, sets: RequirementSets): void {
  const { RequirementMatrix, DefaultSetRequirement } = library.OfficeExt.Requirement;
  const lower = Object.fromEntries(Object.entries(sets).map(([name, version]) => [name.toLowerCase(), version]));
  const context = {
    platform: "OfficeOnline",
    host: "Excel",
    requirements: new RequirementMatrix(new DefaultSetRequirement(lower)),
    diagnostics: { platform: "OfficeOnline", version: "16.0.0.0", host: "Excel" },
  };
  library.OSF._OfficeAppFactory = { getContext: () => context };
  // the shipped build sets this flag on the wrong object; set rightly, the client refuses what the floor lacks. The
  // typings leave that object out, as all that is not for add-ins
  (library.OfficeExtension as unknown as { CommonUtility: Record<string, boolean> }).CommonUtility[
    "_doApiNotSupportedCheck"
  ] = true;
}
