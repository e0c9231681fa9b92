/** How wide a text prints, in characters of the standard font: all but Latin letters are two wide, 中文 quotes too. */
export const printedWidth = (text: string): number =>
  [...text].reduce((width, each) => width + (each > "\u00ff" ? 2 : 1), 0);
