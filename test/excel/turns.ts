/**
 * Lets Excel deliver its events and the client ask back and tidy up. Everything happens in this process, one turn of
 * the event loop after the other, so a number of turns is enough however slow the machine is.
 */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}
