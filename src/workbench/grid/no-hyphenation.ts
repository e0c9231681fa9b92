/**
 * The build puts this in the place of the hyphenation tables of seventy languages that the spreadsheet library would
 * load: five megabytes that no budget needs. The library takes a module without a table for "do not hyphenate".
 */
export {};
