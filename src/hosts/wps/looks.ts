/** The most characters `Range` takes as an address. */
export const LONGEST_ADDRESS = 250;

/** "#RRGGBB" → the number of the object model, whose lowest byte is red. */
export function colourNumber(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return red + green * 0x100 + blue * 0x1_0000;
}
