import type { ListedUnit } from "../model/submission";
import { plain } from "../model/text";

/** “某市教育局（本级）” → “某市教育局本级”: how a unit is called, whatever brackets and blanks; 本级 stays, it is a unit of its own. */
export const foldedName = (name: string): string => plain(name).replace(/[()[\]〔〕【】]/g, "");

/** The department itself may stand among its units as 本级 or 机关. */
export const withoutOwnLevel = (folded: string): string => folded.replace(/(?:机关)?(?:本级|本部|机关)$/, "");

/** A unit that others are matched with, and all the names it goes by. */
export interface KnownAs {
  readonly name?: string;
  readonly code?: string;
  readonly aliases?: readonly string[];
}

/** Finds units by their code, else by their name; where several fit, none is taken. */
export class UnitIndex<Of> {
  private readonly byCode = new Map<string, Of | undefined>();
  private readonly byName = new Map<string, Of | undefined>();

  constructor(
    readonly all: readonly Of[],
    knownAs: (each: Of) => KnownAs,
  ) {
    for (const each of all) {
      const { code, name, aliases = [] } = knownAs(each);
      if (code !== undefined) note(this.byCode, code, each);
      for (const word of new Set([...(name === undefined ? [] : [name]), ...aliases].map(foldedName))) {
        if (word !== "") note(this.byName, word, each);
      }
    }
  }

  find({ name, code }: Partial<ListedUnit>): Of | undefined {
    const byCode = code === undefined ? undefined : this.byCode.get(code);
    return byCode ?? (name === undefined ? undefined : this.byName.get(foldedName(name)));
  }
}

/** What two of them are called alike finds neither. */
function note<Of>(map: Map<string, Of | undefined>, key: string, each: Of): void {
  map.set(key, map.has(key) && map.get(key) !== each ? undefined : each);
}
