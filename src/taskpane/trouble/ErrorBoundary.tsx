import { Button, makeStyles, Text, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { Component, type ReactNode, useState } from "react";
import { WarningRegular } from "../icons";
import { DiagnosisDialog } from "./DiagnosisDialog";
import { TROUBLE } from "./strings";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  readonly onRestart: () => void;
}

interface ErrorBoundaryState {
  readonly caught: { readonly error: unknown } | undefined;
}

/** Shows our own bugs instead of a white pane, and offers the diagnosis. Opening again starts with a fresh state. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { caught: undefined };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { caught: { error } };
  }

  private readonly restart = (): void => {
    this.props.onRestart();
    this.setState({ caught: undefined });
  };

  override render(): ReactNode {
    const { caught } = this.state;
    if (!caught) return this.props.children;
    return <Trouble error={caught.error} onRestart={this.restart} />;
  }
}

function Trouble({ error, onRestart }: { readonly error: unknown; readonly onRestart: () => void }) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <main className={styles.page}>
      <WarningRegular className={styles.icon} aria-hidden />
      <div role="alert" className={styles.words}>
        <Text as="h1" block size={400} weight="semibold" align="center" className={styles.title}>
          {TROUBLE.title}
        </Text>
        <Text block>{TROUBLE.body}</Text>
      </div>
      <Button appearance="primary" onClick={onRestart}>
        {TROUBLE.restart}
      </Button>
      <Button {...useRestoreFocusTarget()} onClick={() => setIsOpen(true)}>
        {TROUBLE.export}
      </Button>
      <DiagnosisDialog isOpen={isOpen} onClose={() => setIsOpen(false)} error={error} />
    </main>
  );
}

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    overflowY: "auto",
  },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  icon: { fontSize: "48px", color: tokens.colorPaletteDarkOrangeForeground1 },
});
