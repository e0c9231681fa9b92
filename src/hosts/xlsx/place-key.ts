import type { Position } from "./cell-position";
import { LAST_COLUMN } from "./limits";

/** A number for each place on a sheet, growing in reading order. */
export const placeKey = ({ row, column }: Position): number => row * (LAST_COLUMN + 1) + column;
