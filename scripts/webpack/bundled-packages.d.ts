import type { WebpackPluginInstance } from "webpack";

export const BUNDLED: string;
export function packageOf(file: string): string | undefined;
export function writeBundled(name: string, files: readonly string[]): void;
export function bundledPackages(name: string): WebpackPluginInstance;
