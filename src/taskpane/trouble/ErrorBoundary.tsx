import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Component, type ReactNode, useState } from "react";
import { WarningRegular } from "../icons";
import { DiagnosisDialog } from "./DiagnosisDialog";
import { TROUBLE } from "./strings";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
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

  override render(): ReactNode {
    const { caught } = this.state;
    if (!caught) return this.props.children;
    return <Trouble error={caught.error} onRestart={() => this.setState({ caught: undefined })} />;
  }
}

function Trouble({ error, onRestart }: { readonly error: unknown; readonly onRestart: () => void }) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <main className={styles.page} role="alert">
      <WarningRegular className={styles.icon} aria-hidden />
      <Text as="h1" size={400} weight="semibold">
        {TROUBLE.title}
      </Text>
      <Text align="center">{TROUBLE.body}</Text>
      <Button appearance="primary" onClick={onRestart}>
        {TROUBLE.restart}
      </Button>
      <Button onClick={() => setIsOpen(true)}>{TROUBLE.export}</Button>
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
  icon: { fontSize: "48px", color: tokens.colorPaletteDarkOrangeForeground1 },
});
