import type { Configuration } from "webpack";

/** What the served page and the single file share. */
export function common(mode: "production" | "development"): Configuration;
