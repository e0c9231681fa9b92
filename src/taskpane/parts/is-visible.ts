/** Whether the user can see an element: neither hidden nor part of what is. Where the engine does not tell, yes. */
export const isVisible = (element: HTMLElement): boolean =>
  element.checkVisibility?.({ visibilityProperty: true }) ?? true;
