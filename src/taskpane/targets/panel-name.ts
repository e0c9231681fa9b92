/** Label of the tab; apart from the other words, which load with the tab. */
export const PANEL = "绩效目标";
