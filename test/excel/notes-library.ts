/**
 * The published npm package ends at ExcelApi 1.15 and has no notes. This adds `Worksheet.notes` as Microsoft's typings
 * describe it (ExcelApi 1.18), made with the same tools the library makes its own classes with. It is ours, not
 * Microsoft's: what it cannot show is whether a real Excel answers so.
 */

interface Batch {
  createPropertyObject(type: unknown, parent: object, name: string, isCollection: boolean, flags: number): object;
  createIndexerObject(type: unknown, parent: object, args: readonly unknown[]): object;
  createMethodObject(
    type: unknown,
    parent: object,
    name: string,
    operation: number,
    args: readonly unknown[],
    isCollection: boolean,
    isInvalidAfterRequest: boolean,
    getById: null,
    flags: number,
  ): object;
  invokeMethod(
    object: object,
    name: string,
    operation: number,
    args: readonly unknown[],
    flags: number,
    result: number,
  ): void;
  invokeSetProperty(object: object, name: string, value: unknown, flags: number): void;
}

interface Client {
  new (...args: readonly unknown[]): { _handleResult(value: unknown): void };
}

const WRITE = 0;
const READ = 1;
const CONCURRENT = 4;

/** Makes `notes` known on the worksheets of a loaded library. */
export function addNotes(library: {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}): void {
  // the typings leave out the tools that the library makes its own classes with
  const extension = library.OfficeExtension as unknown as {
    readonly ClientObject: Client;
    readonly BatchApiHelper: Batch;
    readonly Utility: { load(object: object, options: unknown): object };
  };
  const batch = extension.BatchApiHelper;

  class Note extends extension.ClientObject {
    private text: unknown;
    get _className(): string {
      return "Note";
    }
    get _scalarPropertyNames(): readonly string[] {
      return ["content"];
    }
    get content(): unknown {
      if (this.text === undefined) throw new Error("PropertyNotLoaded: content");
      return this.text;
    }
    set content(value: unknown) {
      batch.invokeSetProperty(this, "Content", value, 0);
    }
    delete(): void {
      batch.invokeMethod(this, "Delete", WRITE, [], 0, 0);
    }
    getLocation(): object {
      return batch.createMethodObject(
        library.Excel.Range,
        this,
        "GetLocation",
        READ,
        [],
        false,
        true,
        null,
        CONCURRENT,
      );
    }
    load(options: unknown): object {
      return extension.Utility.load(this, options);
    }
    override _handleResult(value: unknown): void {
      super._handleResult(value);
      const { Content } = (value ?? {}) as { readonly Content?: unknown };
      if (Content !== undefined) this.text = Content;
    }
  }

  class NoteCollection extends extension.ClientObject {
    items: readonly Note[] = [];
    get _className(): string {
      return "NoteCollection";
    }
    get _isCollection(): boolean {
      return true;
    }
    add(address: string, content: string): object {
      return batch.createMethodObject(Note, this, "Add", WRITE, [address, content], false, true, null, 0);
    }
    getItem(key: string): object {
      return batch.createIndexerObject(Note, this, [key]);
    }
    load(options: unknown): object {
      return extension.Utility.load(this, options);
    }
    override _handleResult(value: unknown): void {
      super._handleResult(value);
      const { _Items = [] } = (value ?? {}) as { readonly _Items?: readonly object[] };
      this.items = _Items.map((data, index) => {
        const item = batch.createMethodObject(Note, this, "GetItemAt", READ, [index], false, false, null, CONCURRENT);
        (item as Note)._handleResult(data);
        return item as Note;
      });
    }
  }

  Object.defineProperty(library.Excel.Worksheet.prototype, "notes", {
    configurable: true,
    get(this: object) {
      return batch.createPropertyObject(NoteCollection, this, "Notes", true, CONCURRENT);
    },
  });
}
