import type { Release } from "../../src/model/release";

export const RELEASE: Release;
export const definedRelease: Readonly<Record<string, string>>;
