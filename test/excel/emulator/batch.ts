import { Arguments, Emulated, identity, pascal } from "./emulated";
import { HostError, NotEmulated, invalidArgument } from "./host-error";
import { query } from "./query";
import type { EmulatedWorkbook } from "./workbook";

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (string | number)[];
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: string | number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: string | number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: Readonly<Record<string, unknown>>;
}

const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const SET_PROPERTY = 4;
const TRACE = 5;
const UPDATE = 9;

/** Runs one batch: actions in order, the first error ends it, and what was done stays done. */
export class BatchRun {
  readonly calls: string[] = [];
  private readonly objects = new Map<string, Emulated | null>();

  constructor(
    private readonly book: EmulatedWorkbook,
    private readonly root: Emulated,
    private readonly batch: Batch,
  ) {}

  answer(): BatchAnswer {
    const Results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of this.batch.Actions.entries()) {
      try {
        Results.push({ ActionId: action.Id, Value: this.act(action) ?? null });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        const { code: Code, message: Message, status: HttpStatusCode } = error;
        const Location = this.calls.at(-1) ?? "";
        return { Results, Error: { Code, Message, HttpStatusCode, ActionIndex: index, Location } };
      }
    }
    return { Results };
  }

  private act(action: Action): unknown {
    if (action.ActionType === TRACE) return undefined;
    const target = this.resolve(action.ObjectPathId);
    if (action.ActionType === INSTANTIATE) return target && identity(target);
    if (target === null) return null;
    switch (action.ActionType) {
      case QUERY:
        this.record(`${target.kind}.load`);
        return query(target, [...(action.QueryInfo?.Select ?? []), ...(action.QueryInfo?.Expand ?? [])]);
      case METHOD:
        return this.invoke(target, action.Name ?? "", this.argumentsOf(action.ArgumentInfo));
      case SET_PROPERTY:
        return this.assign(target, action.Name ?? "", action.ArgumentInfo?.Arguments?.[0]);
      case UPDATE:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.assign(target, pascal(name), value);
        return undefined;
      default:
        throw new NotEmulated(`action type ${action.ActionType}`);
    }
  }

  private invoke(target: Emulated, name: string, values: Arguments): unknown {
    this.record(`${target.kind}.${name}()`);
    if (name === "_KeepReference") return this.keep(target);
    const method = target.parts.methods?.[name];
    if (!method) throw new NotEmulated(`${target.kind}.${name}()`);
    return method(values);
  }

  private assign(target: Emulated, name: string, value: unknown): void {
    this.record(`${target.kind}.${name}=`);
    const write = target.parts.properties?.[name]?.write;
    if (!write) throw new NotEmulated(`${target.kind}.${name}=`);
    write(value);
  }

  private record(call: string): void {
    this.calls.push(call);
    const code = this.book.conditions.refuses(call);
    if (code !== undefined) throw new HostError(code, `${call} is refused.`);
  }

  private keep(target: Emulated): void {
    target.reference ??= `[${this.book.references.size}]`;
    this.book.references.set(target.reference, target);
  }

  private resolve(id: string | number): Emulated | null {
    const key = String(id);
    const known = this.objects.get(key);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[key];
    if (!path) throw invalidArgument(`object path ${key}`);
    const found = this.follow(path);
    this.objects.set(key, found);
    return found;
  }

  private follow(path: ObjectPath): Emulated | null {
    const name = path.Name ?? "";
    if (path.ObjectPathType === 1) return this.root;
    if (path.ObjectPathType === 7) return null;
    if (path.ObjectPathType === 6) return this.kept(name);
    if (path.ObjectPathType === 2) return service(name);
    const parent = this.resolve(path.ParentObjectPathId ?? "");
    // what a real Excel makes of a null object's children is not documented, so nothing may rely on it
    if (parent === null) throw new NotEmulated(`${name} of a null object`);
    this.record(`${parent.kind}.${name || "item"}`);
    if (path.ObjectPathType === 3) return this.child(parent, name, path);
    if (path.ObjectPathType === 4) {
      const child = parent.parts.children?.[name];
      if (!child) throw new NotEmulated(`${parent.kind}.${name}`);
      return child();
    }
    if (path.ObjectPathType !== 5 || !parent.parts.item) throw new NotEmulated(`${parent.kind}[]`);
    return parent.parts.item(path.ArgumentInfo?.Arguments?.[0]);
  }

  private child(parent: Emulated, name: string, path: ObjectPath): Emulated | null {
    const made = parent.parts.methods?.[name]?.(this.argumentsOf(path.ArgumentInfo));
    if (made === null || made instanceof Emulated) return made;
    throw new NotEmulated(`${parent.kind}.${name}() as an object`);
  }

  private kept(reference: string): Emulated {
    const object = this.book.references.get(reference);
    if (!object) throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
    return object;
  }

  private argumentsOf(info: ArgumentInfo | undefined): Arguments {
    const references = info?.ReferencedObjectPathIds ?? [];
    const values = (info?.Arguments ?? []).map((value, position) => {
      const reference = references[position];
      return reference ? this.resolve(reference) : value;
    });
    return new Arguments(values);
  }
}

/** Objects without a parent; the client says through this one that it is ready for ribbon commands. */
function service(name: string): Emulated {
  if (name !== "Microsoft.InternalService.AddinInternalService") throw new NotEmulated(`the service ${name}`);
  return new Emulated("AddinInternalService", { methods: { NotifyActionHandlerReady: () => undefined } });
}
