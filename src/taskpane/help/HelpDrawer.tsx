import { makeStyles, Spinner } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { DetailDrawer } from "../parts/DetailDrawer";
import { HELP_WORDS } from "./strings";

interface HelpDrawerProps {
  /** The section to open, or undefined while the help is closed. */
  readonly section: string | undefined;
  readonly onClose: () => void;
}

/** The manuals are many times the pane's first script: they come when somebody asks. */
const HelpText = lazy(async () => ({ default: (await import("./HelpText")).HelpText }));

export function HelpDrawer({ section, onClose }: HelpDrawerProps) {
  const styles = useStyles();
  return (
    <DetailDrawer
      title={HELP_WORDS.title}
      closeLabel={HELP_WORDS.close}
      isOpen={section !== undefined}
      onClose={onClose}
    >
      <Suspense fallback={<Spinner className={styles.wait} label={HELP_WORDS.loading} />}>
        <HelpText start={section ?? ""} />
      </Suspense>
    </DetailDrawer>
  );
}

const useStyles = makeStyles({ wait: { marginTop: "24px" } });
