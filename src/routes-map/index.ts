export { mapTexts } from "./desk-texts/index.ts";
export { importBySystem } from "./import/import-by-system.ts";
export {
  type HandedIn,
  type ImportKept,
  type ImportPrepared,
  type ImportReport,
  prepareImport,
} from "./import/import-file.ts";
export { FileRefused, type Problem } from "./import/problem.ts";
export { dayInName, type ImportedDataset, importedDatasets, isImported } from "./import/readers.ts";
export { sayAside, sayProblem } from "./import/say-problem.ts";
export { loadMap, type MapLoaded } from "./load/load-map.ts";
export { MapFilesRefused } from "./load/map-files.ts";
export { readMap } from "./reader.ts";
