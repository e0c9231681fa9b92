import { type Kept, KEPT_NAMESPACE, keptParts, readKept, withText } from "../../package/kept";
import { itemsOf } from "./collections";
import type { EtWorkbook, EtXmlPart } from "./et";

const partsOf = ({ CustomXMLParts }: EtWorkbook): readonly EtXmlPart[] =>
  itemsOf(CustomXMLParts.SelectByNamespace(KEPT_NAMESPACE));

const keptIn = (book: EtWorkbook, parts: readonly EtXmlPart[]): Kept =>
  readKept(
    parts.map(({ XML }) => XML),
    book.Name,
  );

export const loadState = (book: EtWorkbook, key: string): string | undefined =>
  keptIn(book, partsOf(book)).texts.get(key);

/** The new part comes first and the former ones go after it, so that one of both is readable whatever happens. */
export function saveState(book: EtWorkbook, key: string, text: string | undefined): void {
  const former = partsOf(book);
  const kept = keptIn(book, former);
  if (kept.texts.get(key) === text) return;
  for (const xml of keptParts(withText(kept, key, text))) book.CustomXMLParts.Add(xml);
  for (const part of former) part.Delete();
}
