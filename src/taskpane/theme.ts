import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

/** The colours of the place around the pane. Contrast themes of the system override both by themselves. */
export type ColourScheme = "light" | "dark";

const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif";

const THEMES: Readonly<Record<ColourScheme, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: FONTS },
  dark: { ...webDarkTheme, fontFamilyBase: FONTS },
};

export const themeOf = (scheme: ColourScheme): Theme => THEMES[scheme];

/** The scheme the place asks for, or else the one the system prefers; follows changes of the latter. */
export function useColourScheme(wanted: ColourScheme | undefined): ColourScheme {
  const isDark = useSyncExternalStore(subscribeToScheme, systemIsDark);
  return wanted ?? (isDark ? "dark" : "light");
}

/** "#262626" → "dark"; undefined when the text is no colour. Excel tells its theme only by its colours. */
export function schemeOfBackground(colour: string | undefined): ColourScheme | undefined {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour ?? "");
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}

const darkQuery = (): MediaQueryList => window.matchMedia("(prefers-color-scheme: dark)");
const systemIsDark = (): boolean => darkQuery().matches;

function subscribeToScheme(onChange: () => void): () => void {
  const query = darkQuery();
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
