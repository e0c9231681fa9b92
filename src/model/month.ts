/** A month of a year; months count from 1. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

/** “2025年5月” */
export const monthText = ({ year, month }: Month): string => `${year}年${month}月`;
