import { invalidArgument } from "./host-error";

export interface Property {
  readonly read: () => unknown;
  readonly write?: (value: unknown) => void;
  /** Not part of an unqualified load. */
  readonly isHeavy?: true;
}

export interface EmulatedParts {
  readonly properties?: Readonly<Record<string, Property>>;
  readonly children?: Readonly<Record<string, () => Emulated | null>>;
  /** A method gives an object, null for a null object, a plain value, or undefined for nothing. */
  readonly methods?: Readonly<Record<string, (args: Arguments) => unknown>>;
  readonly items?: () => readonly Emulated[];
  readonly item?: (key: unknown) => Emulated;
  /** What an Instantiate action answers, so that the client can find the object again. */
  readonly identity?: () => Readonly<Record<string, unknown>>;
}

/** One object of the object model, by its names on the wire (PascalCase). */
export class Emulated {
  reference: string | undefined;
  constructor(
    readonly kind: string,
    readonly parts: EmulatedParts,
  ) {}
}

/** The arguments of a call, checked: a wrong type is InvalidArgument, as in Excel. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}
  text(position: number): string {
    const value = this.values[position];
    if (typeof value !== "string") throw invalidArgument(`argument ${position} is no text`);
    return value;
  }
  optionalText(position: number): string | undefined {
    return this.values[position] === undefined || this.values[position] === null ? undefined : this.text(position);
  }
  number(position: number): number {
    const value = this.values[position];
    if (typeof value !== "number") throw invalidArgument(`argument ${position} is no number`);
    return value;
  }
  isTrue(position: number): boolean {
    return this.values[position] === true;
  }
  any(position: number): unknown {
    return this.values[position];
  }
}

export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export const identity = (object: Emulated): Readonly<Record<string, unknown>> => ({
  ...object.parts.identity?.(),
  ...(object.reference === undefined ? {} : { _ReferenceId: object.reference }),
});
