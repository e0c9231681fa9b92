import { makeStyles, tokens } from "@fluentui/react-components";
import { BookLines } from "./BookLines";
import { NoTablesState, StartState } from "./EmptyStates";
import { LastYearBox } from "./LastYearBox";
import { Notes } from "./Notes";
import { Preview } from "./Preview";
import { ReadBackBox } from "./ReadBackBox";
import { StaleBox } from "./StaleBox";
import { useNarrative } from "./use-narrative";
import { WriteBar } from "./WriteBar";

/** Page 正文: whose text this is, what goes into it, and the text itself. */
export function TextPage() {
  const styles = useStyles();
  const { state } = useNarrative();
  const text = state.written?.text;
  return (
    <div className={styles.page}>
      {text && <BookLines text={text} />}
      <WriteBar />
      <LastYearBox />
      {!text && <StartState />}
      {text?.tables === 0 && <NoTablesState />}
      {text && text.tables > 0 && (
        <>
          <ReadBackBox {...text} />
          <StaleBox text={text} />
          <Notes text={text} />
          <Preview text={text} />
        </>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    minWidth: 0,
  },
});
