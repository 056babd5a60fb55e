export { isMapEmpty, loadMap, type MapLoaded } from "./load/load-map.ts";
export { MapFilesRefused } from "./load/map-files.ts";
export { readMap } from "./reader.ts";
