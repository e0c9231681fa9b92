import { groupBy } from "../../model/group-by";
import { readOnce, remembered } from "../../model/remembered";
import { plain } from "../../model/text";
import { KIND_ROWS } from "../data/indicators";
import { UNIT_ROWS } from "../data/unit-indicators";
import { clearKind, guessKinds, type KindGuess } from "./guess-kind";
import { kindOfRow } from "./kind-rows";
import type { CoreIndicator, ProjectKind } from "../../model/project-kind";

/** The kinds of projects of the core library. */
export const PROJECT_KINDS: readonly ProjectKind[] = KIND_ROWS.map(kindOfRow);

/** What a whole unit is asked for; no kind of projects, and never guessed from a name. */
export const UNIT_KIND: ProjectKind = kindOfRow(UNIT_ROWS);

export { clearKind, type KindGuess } from "./guess-kind";
export { importLibrary, type LibraryImport } from "./import-library";

/** The kinds of a bureau's library, then ours, but those it has itself. */
export const kindsWith = readOnce((imported: readonly ProjectKind[]): readonly ProjectKind[] => {
  const own = new Set(imported.map(({ id }) => id));
  return [...imported, ...PROJECT_KINDS.filter(({ id }) => !own.has(id))];
});

const NONE: readonly ProjectKind[] = [];

export const projectKind = (id: string, imported: readonly ProjectKind[] = NONE): ProjectKind | undefined =>
  kindsWith(imported).find((kind) => kind.id === id);

const guesses = readOnce((kinds: readonly ProjectKind[]) => remembered((name) => guessKinds(kinds, name)));

/** Kinds that a project's name suggests, the likeliest first. */
export const kindsSuggestedBy = (name: string, imported: readonly ProjectKind[] = NONE): readonly KindGuess[] =>
  guesses(kindsWith(imported))(name);

/** The kind of a project where its name leaves no doubt. */
export const kindNamed = (name: string, imported: readonly ProjectKind[] = NONE): ProjectKind | undefined =>
  clearKind(kindsSuggestedBy(name, imported));

const bareName = (name: string): string => plain(name).replace(/\([^()]*\)/g, "");

const INDICATORS_BY_NAME = groupBy(
  PROJECT_KINDS.flatMap(({ indicators }) => indicators),
  ({ name }) => bareName(name),
);

/** Library rows of that name, in any kind: brackets and blanks do not count. */
export const coreIndicatorsNamed = (name: string): readonly CoreIndicator[] =>
  INDICATORS_BY_NAME.get(bareName(name)) ?? [];
