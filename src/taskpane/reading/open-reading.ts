import { createContext, useContext } from "react";
import type { CellRef } from "../../model/cell";

/** Shows how the table was read that covers a cell. */
export const OpenReadingContext = createContext<(cell: CellRef) => void>(() => {});

export const useOpenReading = (): ((cell: CellRef) => void) => useContext(OpenReadingContext);
