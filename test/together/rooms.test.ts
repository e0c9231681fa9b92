import { loadSuites } from "./load-suites";

loadSuites("rooms");
