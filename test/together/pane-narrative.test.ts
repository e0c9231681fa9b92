/** @jest-environment jsdom */
import { loadSuites } from "./load-suites";

loadSuites("pane-narrative");
