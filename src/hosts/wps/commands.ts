import type { EtApp } from "./et";

/** Where src/wps/ribbon/main.js puts the button that was clicked: "3 check", the third click. */
const COMMAND_KEY = "budget-disclosure.et.command";
/** Milliseconds: nothing tells one page of the add-in what another one stored. */
const EVERY = 300;

/**
 * Calls the listener with the button of the ribbon that was clicked ("check", "clear", "narrate", "targets"); at once
 where the click opened the pane. The result stops it.
 */
export function onCommand({ PluginStorage }: EtApp, listener: (command: string) => void): () => void {
  const look = (): void => {
    const stored = PluginStorage.getItem(COMMAND_KEY);
    if (!stored) return;
    PluginStorage.setItem(COMMAND_KEY, "");
    const [, command] = /^\d+ (\w+)$/.exec(stored) ?? [];
    if (command !== undefined) listener(command);
  };
  look();
  const timer = setInterval(look, EVERY);
  return () => clearInterval(timer);
}
