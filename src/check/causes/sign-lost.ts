import type { Cause } from "./suspicion";

/** The amount has the wrong sign. */
export const signLost: Cause = {
  id: "sign-lost",
  explain({ entry, needed }) {
    if (needed === 0 || Math.abs(entry.amount + needed) > entry.margin) return undefined;
    return needed < 0 ? "漏写负号" : "多写负号";
  },
};
