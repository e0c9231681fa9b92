import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, useCallback, useMemo, useState } from "react";
import { PreviewRow } from "./PreviewRow";
import type { WrittenNarrative } from "../../questions/narrative-questions";
import { PREVIEW } from "./strings";
import { jumpTarget } from "./use-jump";

/** A number whose sources are shown: its line and its place in it. */
interface Chosen {
  readonly key: string;
  readonly piece: number;
}

/** The whole text: numbers lead to their cells, holes and answers to their questions. */
export const Preview = memo(function Preview({ text }: { readonly text: WrittenNarrative }) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<Chosen | undefined>(undefined);
  const choose = useCallback(
    (key: string, piece: number | undefined): void => setChosen(piece === undefined ? undefined : { key, piece }),
    [],
  );
  const { preview } = text;
  const firstPlaces = useMemo(() => firstPlacesOf(preview), [preview]);
  return (
    <article className={styles.text} aria-label={PREVIEW.label}>
      {preview.map((line) => (
        <PreviewRow
          key={line.key}
          line={line}
          jumps={firstPlaces.get(line.key) ?? NONE}
          chosen={chosen?.key === line.key ? chosen.piece : undefined}
          onChoose={choose}
        />
      ))}
    </article>
  );
});

type Jumps = ReadonlyMap<number, ReturnType<typeof jumpTarget>>;

const NONE: Jumps = new Map();

/** Where each question stands in the text for the first time; a jump from its card leads there. */
function firstPlacesOf(preview: WrittenNarrative["preview"]): ReadonlyMap<string, Jumps> {
  const known = new Set<string>();
  return new Map(
    preview.map(({ key, pieces }) => {
      const jumps = new Map<number, ReturnType<typeof jumpTarget>>();
      pieces.forEach(({ gap }, place) => {
        if (gap === undefined || known.has(gap)) return;
        known.add(gap);
        jumps.set(place, jumpTarget("text", gap));
      });
      return [key, jumps];
    }),
  );
}

const useStyles = makeStyles({
  text: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
    lineHeight: tokens.lineHeightBase400,
  },
});
