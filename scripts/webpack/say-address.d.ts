interface Compiler {
  readonly hooks: {
    readonly done: { tap(name: string, then: (stats: { hasErrors(): boolean }) => void): void };
  };
}

export function sayAddress(
  address: string,
  say?: (line: string) => void,
): {
  readonly plugin: { apply(compiler: Compiler): void };
  readonly quiet: { readonly stats: string; readonly infrastructureLogging: { readonly level: string } };
  readonly onListening: () => void;
};
