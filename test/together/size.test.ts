import { loadSuites } from "./load-suites";

loadSuites("size");
