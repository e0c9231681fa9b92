import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { REASON } from "./strings";

interface UsualReasonsProps {
  readonly reason: string;
  readonly onChoose: (reason: string) => void;
}

/** The reasons that most waivers have, each with one click; any other is typed below. */
export function UsualReasons({ reason, onChoose }: UsualReasonsProps) {
  const styles = useStyles();
  return (
    <div className={styles.reasons} role="group" aria-label={REASON.usualLabel}>
      {REASON.usual.map((usual) => (
        <ToggleButton
          key={usual}
          size="small"
          shape="circular"
          checked={reason === usual}
          onClick={() => onChoose(reason === usual ? "" : usual)}
        >
          {usual}
        </ToggleButton>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  reasons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});
