import { SaxesParser, type SaxesTagNS } from "saxes";
import { UserError } from "../model/user-error";
import { PACKAGE_LIMITS as LIMITS } from "./limits";

const { xmlAttributes, xmlDepth, xmlRun } = LIMITS;
/** What a character costs in comparison with a tag or an attribute. */
const CHARACTER = 0.1;

export type XmlTag = SaxesTagNS;

/** What a reader of one XML part wants to hear. Text comes in pieces and includes CDATA. */
export interface XmlHandler {
  open(tag: XmlTag): void;
  close?(tag: XmlTag): void;
  text?(text: string): void;
}

/** The namespaces of r:id and the like, transitional and strict. */
export const RELATIONSHIP_NAMESPACES: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
]);

/** The value of an attribute without prefix. */
export const attribute = (tag: XmlTag, name: string): string | undefined => tag.attributes[name]?.value;

/** XML knows two spellings of true. */
export const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

/** The r:id of an element, whatever prefix the file uses for relationships. */
export const relationshipId = (tag: XmlTag): string | undefined =>
  Object.values(tag.attributes).find(({ local, uri }) => local === "id" && RELATIONSHIP_NAMESPACES.has(uri))?.value;

/** Reads one XML part, fed piece by piece; refuses document types, and structures no real workbook has. */
export class XmlReader {
  private readonly parser = new SaxesParser({ xmlns: true });
  private depth = 0;
  private attributes = 0;
  /** Characters fed so far, and where the last tag ended. */
  private fed = 0;
  private heard = 0;
  /** Tags and attributes met so far. */
  private met = 0;

  constructor(
    private readonly file: string,
    handler: XmlHandler,
    private readonly effortAllowed = Number.POSITIVE_INFINITY,
  ) {
    this.parser.on("error", (cause) => {
      throw new UserError("archiveDamaged", { file }, { cause });
    });
    this.parser.on("doctype", () => this.refuse("文档类型声明"));
    this.parser.on("attribute", () => {
      if (++this.attributes > xmlAttributes) this.refuse("属性过多");
    });
    this.parser.on("opentag", (tag) => {
      this.met += 1 + this.attributes;
      this.attributes = 0;
      this.heard = this.parser.position;
      if (++this.depth > xmlDepth) this.refuse("嵌套过深");
      handler.open(tag);
    });
    this.parser.on("closetag", (tag) => {
      this.heard = this.parser.position;
      this.depth--;
      handler.close?.(tag);
    });
    if (handler.text) {
      this.parser.on("text", (piece) => handler.text?.(piece));
      this.parser.on("cdata", (piece) => handler.text?.(piece));
    }
  }

  /** Inside `open` and `close`: the position after the ">" of the tag. */
  get position(): number {
    return this.parser.position;
  }

  /** How much there was to do, in tags and attributes; about a millionth of a second each. */
  get effort(): number {
    return this.met + this.fed * CHARACTER;
  }

  write(piece: string): void {
    this.fed += piece.length;
    this.parser.write(piece);
    if (this.effort > this.effortAllowed) {
      throw new UserError("fileTooLarge", { file: this.file, found: "内容的结构过于庞大" });
    }
    if (this.fed - this.heard > xmlRun) this.refuse("单段内容过长");
  }

  end(): void {
    this.parser.close();
  }

  private refuse(found: string): never {
    throw new UserError("unsafeXml", { file: this.file, found });
  }
}
