export { readPickedText } from "./picked-file";
export { readTextFile } from "./read-text-file";
