export { fileResponse } from "./file-response.ts";
export {
  type FileFault,
  FileRefused,
  type InspectedFile,
  inspectFile,
  largestFile,
} from "./inspect.ts";
export { type FilePlace, type Files, keepFile } from "./keep-file.ts";
export { filesMigrations } from "./migrations.ts";
export { describeFiles, type KeptFile, type OpenedFile, readFile } from "./read-file.ts";
export { removeFile, removeFilesOf, settleFile, sweepErasedFiles, sweepFiles } from "./remove-file.ts";
export { type FileType, fileTypes } from "./type-of.ts";
