/** Words for values that mend findings. */
export const FIXING = {
  either: "可能是其中一种，请选择：",
  done: (label: string) => `已改正：${label}。`,
  doneMany: (count: number) => `已改正 ${count} 处。`,
  mend: "改正",
  asNumber: "转为数字",
  remove: "删去",
  undo: "撤销",
  undoLast: (label: string) => `撤销：${label}`,
  undone: "已撤销，恢复为原来的内容。",
  changed: (cells: string) => `${cells} 的内容已经改动，没有改。请重新校验后再试。`,
  notUndone: (cells: string) => `${cells} 在改正之后又有改动，没有撤销。`,
  severalFonts: (cells: string) =>
    `${cells} 的文字用了几种字体或颜色，Excel 不允许只改其中几个字，没有改。请定位到单元格自行修改，或在独立页面中改正。`,
  all: (count: number) => `全部修正 ${count} 处…`,
  allTitle: "全部修正",
  allHint: "只列出只有一种改法的。去掉勾选的不改；改正以后可以一步撤销。",
  carryOut: (count: number) => `修正 ${count} 处`,
  cancel: "取消",
} as const;
