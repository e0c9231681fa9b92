export { readPickedText } from "./picked-file";
export { readTextFile } from "./read-text-file";
export { readWordTables } from "./read-word-tables";
export { decodeText } from "./decode-text";
