import { Emulated } from "../emulated";
import { accessDenied, invalidArgument, itemNotFound } from "../host-error";
import type { EmulatedWorkbook } from "../workbook";

/** The custom XML parts of a workbook. */
export function xmlParts(book: EmulatedWorkbook): Emulated {
  return new Emulated("CustomXmlPartCollection", {
    item: (id) => {
      if (!book.xmlParts.has(String(id))) throw itemNotFound();
      return partObject(book, String(id));
    },
    methods: {
      Add: (args) => {
        const id = book.newPartId();
        put(book, id, args.text(0));
        return partObject(book, id);
      },
      GetByNamespace: (args) => {
        const namespace = args.text(0);
        const ids = [...book.xmlParts].filter(([, xml]) => namespaceOf(xml) === namespace).map(([id]) => id);
        return new Emulated("CustomXmlPartScopedCollection", { items: () => ids.map((id) => partObject(book, id)) });
      },
    },
  });
}

const partObject = (book: EmulatedWorkbook, id: string): Emulated =>
  new Emulated("CustomXmlPart", {
    identity: () => ({ Id: id }),
    properties: { Id: { read: () => id }, NamespaceUri: { read: () => namespaceOf(book.xmlParts.get(id) ?? "") } },
    methods: {
      GetXml: () => book.xmlParts.get(id),
      SetXml: (args) => put(book, id, args.text(0)),
      Delete: () => {
        if (book.conditions.readOnly) throw accessDenied();
        book.xmlParts.delete(id);
      },
    },
  });

function put(book: EmulatedWorkbook, id: string, xml: string): void {
  if (book.conditions.readOnly) throw accessDenied();
  // our own caution: long parts were reported to fail on the web (office-js #394), so the product has to split them
  if (!xml.startsWith("<") || xml.length > 30_000) throw invalidArgument("custom XML");
  book.xmlParts.set(id, xml);
}

const namespaceOf = (xml: string): string => /^(?:<\?[^>]*>\s*)?<[^>]*?\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? "";
