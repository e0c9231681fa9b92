/** The Word document of the narrative. Loaded on demand: the library behind it is large. */
export { narrativeDocument, type WordOptions } from "./document";
export { packDocument } from "./pack";
export { wordTables } from "./tables";
