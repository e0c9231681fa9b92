import { loadSuites } from "./load-suites";

loadSuites("rules");
