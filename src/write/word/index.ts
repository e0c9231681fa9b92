/** The Word document of the narrative. Loaded on demand: the library behind it is large. */
export { narrativeDocument, targetsDocument, type WordOptions } from "./document";
export { formFragment, tableFragment } from "./fragment";
export { letterDocument, type LetterOptions, letterTitle } from "./letter";
export { packDocument } from "./pack";
export { wordTables } from "./tables";
export { wordForms } from "./target-forms";
