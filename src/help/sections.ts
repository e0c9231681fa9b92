import { blocksOf, type ManualBlock, textOf } from "./markdown";

/** A part of a manual that can be opened by itself: what stands below a heading, up to the next of its level. */
export interface HelpSection {
  /** Title of the manual. */
  readonly manual: string;
  /** Of the heading: the code of a rule in small letters, else its words. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly ManualBlock[];
}

/**
 * Cuts a manual at its headings of one level.
 * @param level 2 for chapters, 3 for the rules below their groups
 */
export function sectionsOf(markdown: string, level: 2 | 3 = 2): readonly HelpSection[] {
  const [title, ...blocks] = blocksOf(markdown);
  if (title?.kind !== "heading") return [];
  const sections: (HelpSection & { readonly blocks: ManualBlock[] })[] = [];
  let isOpen = false;
  for (const block of blocks) {
    if (block.kind === "heading" && block.level <= level) {
      isOpen = block.level === level;
      if (isOpen) sections.push({ manual: title.text, id: block.id, title: block.text, blocks: [] });
    } else if (isOpen) sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** Sections that hold every word of a search, those with the words in their title first. */
export function found(sections: readonly HelpSection[], search: string): readonly HelpSection[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  const named = sections.filter(({ title }) => holds(title));
  const others = sections.filter(
    (section) => !named.includes(section) && holds([section.title, ...section.blocks.map(textOf)].join("\n")),
  );
  return [...named, ...others];
}
