/** Selectors of no-restricted-syntax. */
export declare const UNBOUNDED_SPREAD: readonly { readonly selector: string; readonly message: string }[];
