import type { EtSheet, EtWorkbook } from "./et";

interface Counted<Item> {
  readonly Count: number;
  Item(index: number): Item;
}

/** The members of a collection of the object model, which counts from 1. */
export const itemsOf = <Item>(collection: Counted<Item>): readonly Item[] =>
  Array.from({ length: collection.Count }, (_, index) => collection.Item(index + 1));

/** The worksheets in the order of their tabs. */
export const sheetsOf = ({ Worksheets }: EtWorkbook): readonly EtSheet[] =>
  // a number names one sheet; only a list of numbers gives several
  itemsOf(Worksheets) as readonly EtSheet[];

export const sheetNamed = (book: EtWorkbook, name: string): EtSheet | undefined =>
  sheetsOf(book).find(({ Name }) => Name === name);
