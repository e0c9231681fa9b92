export { recalculated } from "../calculate/index";
