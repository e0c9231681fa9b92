/** Words of the pictures, on the screen and in documents. */
export const PICTURE = {
  from: (amount: string) => `横轴从 ${amount}万元 起，只看增减。`,
  up: "增加",
  down: "减少",
  unit: "单位：万元",
  described: (title: string, rows: readonly string[]) => `${title}。${rows.join("；")}`,
} as const;
