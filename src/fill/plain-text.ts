const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Words of a part as a reader sees them. */
export const unescaped = (text: string): string =>
  text.includes("&")
    ? text.replace(
        /&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|(\w{2,4}));/g,
        (whole, hex?: string, decimal?: string, name?: string) => {
          if (name !== undefined) return ENTITIES[name] ?? whole;
          return String.fromCodePoint(Number.parseInt(hex ?? decimal ?? "63", hex === undefined ? 10 : 16));
        },
      )
    : text;
