/** Every set of colours that pictures are taken in. */
export const LOOKS = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none", reducedMotion: "reduce" } },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none", reducedMotion: "reduce" } },
  { name: "contrast", media: { colorScheme: "dark", forcedColors: "active", reducedMotion: "reduce" } },
] as const;
