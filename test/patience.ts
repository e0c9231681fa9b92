/**
 * Milliseconds to wait for what a screen or page has to show. It ends a test that hangs; no machine, however busy, comes
 * near it.
 */
export const PATIENCE = 300_000;
