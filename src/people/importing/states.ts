/** How far an import has come. */
const importStates = [
  /** The columns are being told. */
  "columns",
  /** Every row is read and looked for. */
  "checking",
  /** The dry run is there to be looked at; nothing was written. */
  "checked",
  "writing",
  "done",
  "undoing",
  "undone",
  "dropped",
] as const;

export type ImportState = (typeof importStates)[number];

/** States in which the work goes on in the background. */
export const working: ReadonlySet<ImportState> = new Set<ImportState>(["checking", "writing", "undoing"]);

/** What becomes of a row, and what became of it. */
export const importFates = [
  "new",
  "possible",
  "same",
  "refused",
  /** Somebody like this was registered after the dry run. */
  "found-since",
  "written",
  "left",
  "undone",
  /** Not taken back: somebody has worked with the person since. */
  "changed-since",
] as const;

export type ImportFate = (typeof importFates)[number];
