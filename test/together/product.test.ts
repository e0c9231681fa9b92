import { loadSuites } from "./load-suites";

loadSuites("product");
