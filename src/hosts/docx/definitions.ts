import { UserError } from "../../model/user-error";
import { LIMITS } from "./limits";

/** Counts styles, lists and levels, and stops before they become too many. */
export class Definitions {
  private count = 0;

  constructor(private readonly file: string) {}

  take(): void {
    if (++this.count > LIMITS.definitions) {
      throw new UserError("fileTooLarge", { file: this.file, found: `超过 ${LIMITS.definitions} 种样式和编号` });
    }
  }
}
