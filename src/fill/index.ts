import type { Run } from "../model/passage";
import { UserError } from "../model/user-error";
import type { OfficePackage } from "../package/package";
import { contentsWritten } from "./contents/index";
import { type Filling, PartFiller } from "./filler";
import { openTemplate as openParts, type OpenedTemplate } from "./parts";
import { readTemplate, type TemplateReading } from "./template";

export type { BlockXml } from "./block-xml";
export { withDraftMark } from "./draft";
export { withRecord } from "./kept-record";
export { makeTemplate } from "./make/index";
export { printedPage } from "./print/index";
export { withPageNumbers } from "./pages/index";

/** A template and what it asks for. */
export interface Template {
  readonly opened: OpenedTemplate;
  readonly reading: TemplateReading;
}

/** Opens a .docx with fields. One that cannot be filled is refused with the first mistake and its place. */
export function openTemplate(bytes: Uint8Array, file: string): Template {
  const opened = openParts(bytes, file);
  const reading = readTemplate(opened);
  const [problem] = reading.problems;
  if (problem) throw new UserError("templateInvalid", { file, problem: problem.message, place: problem.place });
  return { opened, reading };
}

/** A filled template. */
interface Filled {
  readonly bytes: Uint8Array;
  /** Every paragraph with words, in the order of the parts. */
  readonly paragraphs: readonly (readonly Run[])[];
}

/** A template of Word (.dotx) becomes a document. */
function asDocument(pkg: OfficePackage): void {
  const types = pkg.find("[Content_Types].xml");
  const text = types === undefined ? "" : pkg.readText(types);
  const TEMPLATE = "wordprocessingml.template.main+xml";
  if (types !== undefined && text.includes(TEMPLATE))
    pkg.write(types, text.replace(TEMPLATE, "wordprocessingml.document.main+xml"));
}

/** The unit's document: the template with its fields filled, everything else as it came. */
export function fillTemplate({ opened }: Template, filling: Filling): Filled {
  const { pkg, main, parts } = opened;
  const paragraphs: (readonly Run[])[] = [];
  const take = (runs: readonly Run[]): void => {
    if (runs.length > 0) paragraphs.push(runs);
  };
  for (const { name, xml, roots } of parts) {
    const filled = new PartFiller(xml, { ...filling, take }, () => undefined).fill(roots);
    pkg.write(name, name === main ? contentsWritten(pkg, name, filled) : filled);
  }
  asDocument(pkg);
  return { bytes: pkg.save(), paragraphs };
}
