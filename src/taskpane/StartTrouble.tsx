import { FluentProvider, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DocumentTableRegular } from "./icons";
import { START_TROUBLE } from "./strings";
import { themeOf, useColourScheme } from "./theme";

interface StartTroubleProps {
  readonly reason: keyof typeof START_TROUBLE.reasons;
}

/** Instead of the pane, where there is no Excel it could work with: says so, and where the same tool is to be had. */
export function StartTrouble({ reason }: StartTroubleProps) {
  const styles = useStyles();
  const scheme = useColourScheme(undefined);
  return (
    <FluentProvider theme={themeOf(scheme)}>
      <main className={styles.page} lang="zh-CN">
        <DocumentTableRegular aria-hidden className={styles.icon} />
        <Text as="h1" block size={400} weight="semibold" className={styles.title}>
          {START_TROUBLE.title}
        </Text>
        <Text block>{START_TROUBLE.reasons[reason]}</Text>
        <Link href="workbench.html" target="_blank">
          {START_TROUBLE.workbench}
        </Link>
      </main>
    </FluentProvider>
  );
}

const useStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    minHeight: "100vh",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
  },
  icon: { fontSize: "48px", color: tokens.colorNeutralForeground3 },
  title: { margin: 0 },
});
