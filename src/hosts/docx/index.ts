export { readPickedEdited, readPickedText } from "./picked-file";
export { readEdited } from "./read-edited";
export { readTextFile } from "./read-text-file";
export { readWordTables } from "./read-word-tables";
export { decodeText } from "./decode-text";
