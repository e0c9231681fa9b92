import { useServices } from "../services";
import { usePane } from "../use-pane";
import { SETTINGS } from "./strings";

/** Hands a text to the browser as a file, and tells what became of it. */
export function useGiveFile(): (name: string, text: string, done?: string) => Promise<void> {
  const { saveFile } = useServices();
  const { controller } = usePane();
  return async (name, text, done = SETTINGS.saved) =>
    controller.notify(
      (await saveFile(name, text))
        ? { intent: "success", text: done }
        : { intent: "warning", text: SETTINGS.notExported },
    );
}
