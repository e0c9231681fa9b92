/** Style of words that are read out and not seen. */
export const HEARD = {
  position: "absolute",
  width: "1px",
  height: "1px",
  padding: 0,
  overflow: "hidden",
  clipPath: "inset(50%)",
} as const;
