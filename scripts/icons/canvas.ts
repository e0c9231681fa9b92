/** Red, green, blue and opacity, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number, opacity: number];

/** A shape says whether a point lies in it; coordinates from 0 to 1, y downwards. */
export type Shape = (x: number, y: number) => boolean;

export interface Layer {
  readonly shape: Shape;
  readonly colour: Colour;
}

export interface Image {
  readonly size: number;
  /** Four bytes a pixel, row by row. */
  readonly pixels: Uint8Array;
}

/** Points looked at per pixel and direction, for smooth edges. */
const SAMPLES = 5;

/** Paints layers over one another on a transparent square. */
export function paint(size: number, layers: readonly Layer[]): Image {
  const pixels = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) pixels.set(pixel(x / size, y / size, 1 / size, layers), (y * size + x) * 4);
  return { size, pixels };
}

function pixel(left: number, top: number, width: number, layers: readonly Layer[]): Colour {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = left + (((i % SAMPLES) + 0.5) / SAMPLES) * width;
    const y = top + ((Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * width;
    const colour = layers.findLast(({ shape }) => shape(x, y))?.colour;
    if (!colour) continue;
    const [red, green, blue, opacity] = colour;
    [red * opacity, green * opacity, blue * opacity, opacity].forEach((part, at) => (sum[at] = (sum[at] ?? 0) + part));
  }
  const [red = 0, green = 0, blue = 0, opacity = 0] = sum;
  if (opacity === 0) return [0, 0, 0, 0];
  const mixed = (part: number) => Math.round(part / opacity);
  return [mixed(red), mixed(green), mixed(blue), Math.round(opacity / (SAMPLES * SAMPLES))];
}

export const rectangle =
  (left: number, top: number, right: number, bottom: number, radius = 0): Shape =>
  (x, y) => {
    if (x < left || x > right || y < top || y > bottom) return false;
    const dx = Math.max(left + radius - x, x - (right - radius), 0);
    const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
    return dx * dx + dy * dy <= radius * radius;
  };

export const disc =
  (centreX: number, centreY: number, radius: number): Shape =>
  (x, y) =>
    (x - centreX) ** 2 + (y - centreY) ** 2 <= radius * radius;

/** A line through the points, with round ends. */
export const stroke =
  (points: readonly (readonly [x: number, y: number])[], width: number): Shape =>
  (x, y) =>
    points.slice(1).some((end, index) => distance(x, y, points[index] ?? end, end) <= width / 2);

function distance(x: number, y: number, from: readonly [number, number], to: readonly [number, number]): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const share = ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy || 1);
  const at = Math.min(1, Math.max(0, share));
  return Math.hypot(x - from[0] - at * dx, y - from[1] - at * dy);
}

export const without =
  (shape: Shape, hole: Shape): Shape =>
  (x, y) =>
    shape(x, y) && !hole(x, y);
