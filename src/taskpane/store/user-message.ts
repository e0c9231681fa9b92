import { UserError } from "../../model/user-error";

/** The sentence to show when the user can do something about the error; undefined for our own bugs. */
export const userMessage = (error: unknown): string | undefined =>
  error instanceof Error && error.name === "UserError" ? error.message : undefined;

export const isCancelled = (error: unknown): boolean => error instanceof UserError && error.id === "cancelled";
