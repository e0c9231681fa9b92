import { loadSuites } from "./load-suites";

loadSuites("generated");
