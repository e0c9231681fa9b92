import { type AddedTexts, idOf, NO_TEXTS, type TextEvent, withEvent } from "./added-texts";
import type { ShownMarks } from "./text-view";

/** What the tab 文字核对 knows of itself; changed only by reduceText(). */
interface TextState {
  readonly added: AddedTexts;
  /** The source the user chose; undefined before. */
  readonly chosen: string | undefined;
  readonly shown: ShownMarks;
  /** The id of the mark that is looked at. */
  readonly selected: string | undefined;
}

export const START: TextState = { added: NO_TEXTS, chosen: undefined, shown: "all", selected: undefined };

export type TextTabEvent =
  | TextEvent
  | { readonly type: "chosen"; readonly source: string }
  | { readonly type: "filtered"; readonly shown: ShownMarks }
  | { readonly type: "selected"; readonly mark: string | undefined }
  /** Another tab leads to a mark: whatever was shown before, it is shown now. */
  | { readonly type: "reached"; readonly source: string; readonly mark: string };

/** The next state of the tab. */
export function reduceText(state: TextState, event: TextTabEvent): TextState {
  switch (event.type) {
    case "chosen":
      return { ...state, chosen: event.source, selected: undefined };
    case "filtered":
      return { ...state, shown: event.shown };
    case "selected":
      return { ...state, selected: event.mark };
    case "reached":
      return { ...state, chosen: event.source, shown: "all", selected: event.mark };
    case "added":
      return { ...state, added: withEvent(state.added, event), chosen: idOf(event.source), shown: "all" };
    default:
      return { ...state, added: withEvent(state.added, event) };
  }
}
