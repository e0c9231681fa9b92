/** Every form that comes with the product as a file, one line each. */
export { default as central } from "./central.json";
export { default as jiangsu } from "./jiangsu.json";
export { default as shanghaiDistrict } from "./shanghai-district.json";
