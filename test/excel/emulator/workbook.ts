import { addressInSheet, areaFromA1, areaToA1, type Area } from "../../../src/model/cell";
import type { Emulated } from "./emulated";
import { HostError, accessDenied, invalidArgument, invalidOperation } from "./host-error";
import { EmulatedSheet, type CellValue } from "./sheet";

/** One request as it arrived, and what it cost. */
export interface BatchRecord {
  readonly flags: number;
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** "Range.Values=" and the like, in the order of the actions. */
  readonly calls: readonly string[];
  readonly error?: string;
  /** The client's own tidying after a run; not awaited by the caller, so no round trip. */
  readonly isCleanup: boolean;
}

export interface HostEvent {
  readonly messageCategory: 65_536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

export interface Conditions {
  /** The user is typing in a cell. */
  editing: boolean;
  dialogOpen: boolean;
  readOnly: boolean;
  structureProtected: boolean;
  /** Nobody answers any more. */
  gone: boolean;
  /** The connection is there and Excel says nothing. */
  silent: boolean;
  /** Bytes of one request or answer; Excel on the web allows 5 MB, desktop does not mind. */
  payloadLimit: number;
  /** Builds since 2407 answer null instead of too many values. */
  cellLimit: number;
  /** Hosts before ExcelApi 1.14 do not say what triggered a change. */
  namesTrigger: boolean;
  /** Merged areas across the edge of the asked range are told in part. */
  cutsMerges: boolean;
  /** What a cell without fill answers, by wire name ("fill.pattern"), where it is not what was reported. */
  noFill: Readonly<Record<string, unknown>>;
  /** What a cell of plain colour answers beside its colour. */
  plainFill: Readonly<Record<string, unknown>>;
  /** Inner edges may be set where an area has none. */
  takesInnerEdges: boolean;
  /** How the formula of a conditional format is given back. */
  formulaBack: (formula: string) => string;
  /** Characters one setting may hold. */
  longestSetting: number;
  /** The code with which this Excel refuses a call ("Range.GetSpecialCellsOrNullObject", "Range.Values="); none: it does not. */
  refuses: (call: string) => string | undefined;
}

const WILLING: Conditions = {
  editing: false,
  dialogOpen: false,
  readOnly: false,
  structureProtected: false,
  gone: false,
  silent: false,
  payloadLimit: 5 * 1024 * 1024,
  cellLimit: 5_000_000,
  namesTrigger: true,
  cutsMerges: false,
  noFill: {},
  plainFill: { "fill.tintAndShade": 0 },
  takesInnerEdges: false,
  formulaBack: (formula) => formula,
  // our own caution: long settings are reported to fail
  longestSetting: 32_767,
  refuses: () => undefined,
};

export const CHANGED = 10;

/** Excel's side of the object model: a workbook, its moods and everything that was asked of it. */
export class EmulatedWorkbook {
  sheets: readonly EmulatedSheet[] = [];
  /** As Excel names the file in its title bar. */
  fileName = "工作簿1.xlsx";
  readonly settings = new Map<string, unknown>();
  /** Properties of the file by wire name ("Author"), and names of custom ones. */
  readonly properties = new Map<string, string>();
  readonly customProperties: string[] = [];
  /** Threaded comments by their ids. */
  readonly comments = new Map<
    string,
    { readonly sheet: EmulatedSheet; readonly key: number; readonly content: string; replies: number }
  >();
  /** Custom XML parts by their ids. */
  readonly xmlParts = new Map<string, string>();
  readonly names = new Map<string, { formula: string; visible: boolean }>();
  readonly references = new Map<string, Emulated>();
  readonly subscriptions = new Set<string>();
  /** Requests that were sent here, answered or not. */
  requests = 0;
  readonly batches: BatchRecord[] = [];
  readonly conditions: Conditions = { ...WILLING };
  /** Steps the user could take back. */
  undoSteps = 0;
  eventsEnabled = true;
  active: EmulatedSheet | undefined;
  selection: Area = { top: 1, left: 1, bottom: 1, right: 1 };
  onEvents: (events: readonly HostEvent[]) => void = () => undefined;
  private pendingEvents: HostEvent[] = [];
  private nextId = 0;

  constructor(private readonly idSeed = 0) {}

  addSheet(name: string, rows: readonly (readonly (CellValue | null)[])[] = []): EmulatedSheet {
    if (this.sheets.some((sheet) => sheet.name.toUpperCase() === name.toUpperCase()))
      throw new HostError("ItemAlreadyExists", "The resource being created already exists.", 409);
    if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name)) throw invalidArgument("sheet name");
    const number = String(this.idSeed * 1000 + this.nextId++).padStart(4, "0");
    const sheet = new EmulatedSheet(`{00000000-0001-0000-${number}-000000000000}`, name);
    sheet.noFill = this.conditions.noFill;
    this.sheets = [...this.sheets, sheet];
    this.active ??= sheet;
    rows.forEach((row, r) => row.forEach((value, c) => value !== null && sheet.put(r + 1, c + 1, value)));
    return sheet;
  }

  findSheet(key: unknown): EmulatedSheet | undefined {
    const wanted = String(key).toUpperCase();
    return this.sheets.find(({ id, name }) => id === key || name.toUpperCase() === wanted);
  }

  sheet(name: string): EmulatedSheet {
    const sheet = this.findSheet(name);
    if (!sheet) throw new RangeError(`No emulated sheet ${name}`);
    return sheet;
  }

  newPartId(): string {
    return `{PART-${this.idSeed}-${this.nextId++}}`;
  }

  newRuleId(): string {
    return `{rule-${this.idSeed}-${this.nextId++}}`;
  }

  deleteSheet(sheet: EmulatedSheet): void {
    this.refuseStructure();
    const visible = this.sheets.filter(({ visibility }) => visibility === "Visible");
    if (visible.length === 1 && visible[0] === sheet) throw invalidOperation();
    this.sheets = this.sheets.filter((other) => other !== sheet);
    if (this.active === sheet) this.active = this.sheets[0];
    for (const name of this.names.values()) if (refersTo(name.formula, sheet.name)) name.formula = "=#REF!$A$1";
  }

  renameSheet(sheet: EmulatedSheet, name: string): void {
    this.refuseStructure();
    if (this.sheets.some((other) => other !== sheet && other.name.toUpperCase() === name.toUpperCase()))
      throw new HostError("ItemAlreadyExists", "The resource being created already exists.", 409);
    for (const item of this.names.values())
      if (refersTo(item.formula, sheet.name)) item.formula = `='${name.replaceAll("'", "''")}'!$A$1`;
    sheet.name = name;
  }

  showSheet(sheet: EmulatedSheet, isShown: boolean): void {
    this.refuseStructure();
    const others = this.sheets.filter((each) => each !== sheet && each.visibility === "Visible");
    if (!isShown && others.length === 0) throw new HostError("InvalidOperation", "The last visible sheet.", 400);
    sheet.visibility = isShown ? "Visible" : "Hidden";
  }

  refuseStructure(): void {
    if (this.conditions.structureProtected) throw accessDenied();
  }

  /** The user types; only this and other authors are changes the product has to hear of. */
  userTypes(sheetName: string, address: string, value: CellValue): void {
    const sheet = this.sheet(sheetName);
    const area = areaOf(address);
    sheet.put(area.top, area.left, value);
    this.undoSteps += 1;
    this.announce(sheet, area, "Unknown");
    this.deliverEvents();
  }

  announce(sheet: EmulatedSheet, area: Area, triggerSource: "ThisLocalAddin" | "Unknown"): void {
    if (!this.eventsEnabled && triggerSource === "ThisLocalAddin") return;
    const message = JSON.stringify({
      changeType: "RangeEdited",
      source: "Local",
      worksheetId: sheet.id,
      address: areaToA1(area),
      shiftDirection: 0,
      ...(this.conditions.namesTrigger ? { triggerSource } : {}),
    });
    for (const targetId of [sheet.id, "Workbook"])
      if (this.subscriptions.has(`${CHANGED}|${targetId}`))
        this.pendingEvents.push({ messageCategory: 65_536, messageType: CHANGED, targetId, message });
  }

  deliverEvents(): void {
    const events = this.pendingEvents;
    this.pendingEvents = [];
    if (events.length > 0) setTimeout(() => this.onEvents(events), 0);
  }

  /** Requests a caller waited for, without the client's tidying. */
  get roundTrips(): readonly BatchRecord[] {
    return this.batches.filter(({ isCleanup }) => !isCleanup);
  }
}

export function areaOf(address: string): Area {
  const area = areaFromA1(address.replace(/^.*!/, ""));
  if (!area) throw invalidArgument(`address ${address}`);
  return area;
}

export const quoted = (sheet: EmulatedSheet): string =>
  /^[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*$/.test(sheet.name) ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;

/** "'附表 1'!A1:B2" */
export const fullAddress = (sheet: EmulatedSheet, area: Area): string => `${quoted(sheet)}!${areaToA1(area)}`;

export const cellAddress = (row: number, column: number): string => addressInSheet({ row, column });

const refersTo = (formula: string, sheetName: string): boolean =>
  formula.startsWith(`=${sheetName}!`) || formula.startsWith(`='${sheetName.replaceAll("'", "''")}'!`);
