import type { TableType } from "../table-type";
import * as types from "./all";

/** Every table with a head that we know. Forms and text have no head; they are found by their own words. */
export const TABLE_TYPES: readonly TableType[] = Object.values(types);
