import { answerRequest } from "../../excel/emulator/transport";
import type { EmulatedWorkbook } from "../../excel/emulator/workbook";

/** What the frame around the pane tells office.js about itself. */
export interface FrameOptions {
  readonly book: EmulatedWorkbook;
  readonly paneUrl: string;
  readonly container: HTMLElement;
  readonly sets: Readonly<Record<string, string>>;
}

export interface ExcelFrame {
  readonly iframe: HTMLIFrameElement;
  /** Names of the messages the pane has sent. */
  readonly log: readonly string[];
  /** Ribbon functions that have said they are done. */
  readonly completed: readonly unknown[];
  /** Presses a ribbon button that runs a function of this page. */
  runFunction(name: string): void;
}

/** A message of office.js to its frame, as JSON text. */
interface Question {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _correlationId: number;
  readonly _data: {
    readonly DdaMethod?: { readonly DispatchId: number };
    readonly ArrayData?: readonly unknown[];
    readonly DdaSettingsMethod?: { readonly Properties: unknown };
  };
}

const CALL = 0;
const ANSWER = 1;
const REGISTER = 1;
const UNREGISTER = 2;
const RICH_API = 93;
const COMMAND_COMPLETED = 94;
const LOAD_SETTINGS = 75;
const SAVE_SETTINGS = 76;
const UNKNOWN_METHOD = 5001;
const CONVERSATION = "budget-disclosure-test";
const INSTANCE = "instance-1";

/** Puts the pane into an iframe and answers office.js as the frame of Excel on the web would. */
export function startExcelFrame({ book, paneUrl, container, sets }: FrameOptions): ExcelFrame {
  const iframe = paneFrame(paneUrl);
  const log: string[] = [];
  const completed: unknown[] = [];
  const registered = new Map<string, number>();
  const post = (message: object) => {
    const head = {
      _serializerVersion: 1,
      _origin: location.origin,
      _conversationId: CONVERSATION,
      _messageType: ANSWER,
    };
    iframe.contentWindow?.postMessage(JSON.stringify({ ...head, ...message }), location.origin);
  };
  const fire = (name: string, data: unknown) => {
    const correlation = registered.get(name);
    if (correlation === undefined) return;
    post({ _actionName: name, _correlationId: correlation, _data: data, _errorCode: 0, _responseType: 1 });
  };
  book.onEvents = (events) =>
    fire("richApiMessage", {
      ArrayData: events.map((each) => [each.messageCategory, each.messageType, each.targetId, each.message, 0, false]),
    });
  addEventListener("message", ({ source, data }) => {
    const question = source === iframe.contentWindow ? questionIn(data) : undefined;
    if (!question) return;
    const { _actionName: name, _correlationId: correlation, _actionType: type } = question;
    log.push(name === "executeMethod" ? `${name}:${question._data.DdaMethod?.DispatchId}` : name);
    if (type === REGISTER) registered.set(name, correlation);
    if (type === UNREGISTER) registered.delete(name);
    const isRegistering = type === REGISTER || type === UNREGISTER;
    const answer = isRegistering ? { Error: 0 } : answerTo(question, book, sets, completed);
    if (answer === SILENCE) return;
    post({ _actionName: name, _correlationId: correlation, _data: answer, _errorCode: 0, _responseType: 0 });
  });
  container.append(iframe);
  return {
    iframe,
    log,
    completed,
    runFunction: (name) =>
      fire("appCommandInvoked", [`command-${name}`, name, JSON.stringify({ source: { id: `Button.${name}` } })]),
  };
}

const SILENCE = Symbol("no answer");

function paneFrame(paneUrl: string): HTMLIFrameElement {
  const iframe = document.createElement("iframe");
  iframe.name = JSON.stringify({
    baseFrameName: "pane",
    hostInfo: "Excel|Web|16.00|zh-CN|correlation-1|||0",
    xdmInfo: `${CONVERSATION}|${INSTANCE}|${location.origin}`,
    serializerVersion: "1",
    flights: "[]",
  });
  // what Excel on the web grants its panes
  iframe.setAttribute(
    "sandbox",
    "allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-downloads",
  );
  iframe.src = paneUrl;
  iframe.title = "pane";
  return iframe;
}

function questionIn(data: unknown): Question | undefined {
  if (typeof data !== "string" || !data.startsWith("{")) return undefined;
  const message = JSON.parse(data) as Question;
  return message._messageType === CALL ? message : undefined;
}

function answerTo(
  { _actionName: name, _data: data }: Question,
  book: EmulatedWorkbook,
  sets: FrameOptions["sets"],
  completed: unknown[],
): unknown {
  if (name === "ContextActivationManager_getAppContextAsync") return appContext(sets);
  if (name !== "executeMethod") return null;
  switch (data.DdaMethod?.DispatchId) {
    case RICH_API:
      return richApiAnswer(book, data.ArrayData ?? []);
    case COMMAND_COMPLETED:
      completed.push(data);
      return { Version: 1, Error: 0 };
    case LOAD_SETTINGS:
      return { Version: 1, Error: 0, Properties: { Settings: [] } };
    case SAVE_SETTINGS:
      return { Version: 1, Error: 0 };
    default:
      return { Version: 1, Error: UNKNOWN_METHOD };
  }
}

function richApiAnswer(book: EmulatedWorkbook, message: readonly unknown[]): unknown {
  const answer = answerRequest(book, String(message[4]), Number(message[6]));
  if (!answer) return SILENCE;
  return "text" in answer
    ? { Version: 1, Error: 0, Data: [200, [], answer.text] }
    : { Version: 1, Error: answer.officeError };
}

/** Everything office.js wants to know before it calls itself ready; none of it may be undefined. */
const appContext = (sets: FrameOptions["sets"]) => ({
  _id: INSTANCE,
  _appName: 16,
  _appVersion: 16,
  _appMinorVersion: 0,
  _appUILocale: "zh-CN",
  _dataLocale: "zh-CN",
  _docUrl: "https://example.invalid/test.xlsx",
  _clientMode: 1,
  _settings: [],
  _reason: "documentOpened",
  _osfControlType: 1,
  _eToken: "",
  _correlationId: "correlation-1",
  _appInstanceId: INSTANCE,
  _requirementMatrix: JSON.stringify(sets),
  _hostFullVersion: "16.0.19000.40000",
  _hostCustomMessage: "",
  _addinName: "pane",
  _featureGates: {},
  _initialDisplayMode: 0,
  _wacHostEnvironment: "0",
});
