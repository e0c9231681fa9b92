/** Selectors of no-restricted-syntax. */
export declare const SPREADS: readonly { readonly selector: string; readonly message: string }[];
