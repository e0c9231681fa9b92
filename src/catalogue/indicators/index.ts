import { groupBy } from "../../model/group-by";
import { remembered } from "../../model/remembered";
import { plain } from "../../model/text";
import { KIND_ROWS } from "../data/indicators";
import { clearKind, guessKinds, type KindGuess } from "./guess-kind";
import { kindOfRow } from "./kind-rows";
import type { CoreIndicator, ProjectKind } from "./project-kind";

/** The kinds of projects of the core library. */
export const PROJECT_KINDS: readonly ProjectKind[] = KIND_ROWS.map(kindOfRow);

export { clearKind, type KindGuess } from "./guess-kind";
export type { CoreIndicator } from "./project-kind";

export const projectKind = (id: string): ProjectKind | undefined => PROJECT_KINDS.find((kind) => kind.id === id);

/** Kinds that a project's name suggests, the likeliest first. */
export const kindsSuggestedBy = remembered((name: string): readonly KindGuess[] => guessKinds(PROJECT_KINDS, name));

/** The kind of a project where its name leaves no doubt. */
export const kindNamed = (name: string): ProjectKind | undefined => clearKind(kindsSuggestedBy(name));

const bareName = (name: string): string => plain(name).replace(/\([^()]*\)/g, "");

const INDICATORS_BY_NAME = groupBy(
  PROJECT_KINDS.flatMap(({ indicators }) => indicators),
  ({ name }) => bareName(name),
);

/** Library rows of that name, in any kind: brackets and blanks do not count. */
export const coreIndicatorsNamed = (name: string): readonly CoreIndicator[] =>
  INDICATORS_BY_NAME.get(bareName(name)) ?? [];
