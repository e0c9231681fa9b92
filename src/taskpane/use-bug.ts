import { useController } from "./use-pane";

/**
 * What to do with an error that came out of work in the background: a problem the user can solve becomes a notice, our
 * bugs are thrown in rendering, where the error boundary shows them.
 */
export const useBug = (): ((error: unknown) => void) => useController().report;
