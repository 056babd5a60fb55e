export { type Flow, packFlows } from "./pack.ts";
export { type UnpackedFlows, unpackFlows } from "./unpack.ts";
