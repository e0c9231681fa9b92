import type { EtApp } from "../../hosts/wps/et";
import { probe } from "../../hosts/wps/probe";
import type { Release } from "../../model/release";
import { PROBE } from "../strings";

/** Set by the build. */
declare const __RELEASE__: Release;

/**
 * A page of one button, for the first person with a real WPS: it needs nothing of the pane, so that it answers also
 * where the pane does not come up.
 */
const button = document.createElement("button");
const words = document.createElement("p");
const answer = document.createElement("textarea");
button.textContent = PROBE.run;
words.textContent = PROBE.explained;
words.setAttribute("role", "status");
answer.readOnly = true;
answer.hidden = true;
answer.setAttribute("aria-label", PROBE.answer);
document.body.append(words, button, answer);

button.addEventListener("click", () => void run());

async function run(): Promise<void> {
  const app = (window as { readonly Application?: EtApp }).Application;
  if (!app) {
    words.textContent = PROBE.outside;
    return;
  }
  button.disabled = true;
  try {
    answer.value = await probe(app, { product: __RELEASE__.version, agent: navigator.userAgent });
    words.textContent = PROBE.done;
  } catch (error) {
    // where it broke off is an answer as well
    answer.value = String(error instanceof Error ? error.stack : error);
    words.textContent = PROBE.broken;
  }
  answer.hidden = false;
  answer.select();
  button.disabled = false;
}
