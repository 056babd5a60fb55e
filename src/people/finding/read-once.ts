import { type Filed, type Files, sliceName } from "./filed.ts";
import type { Numbers } from "./ranking.ts";

/** Records as one question sees them: what a first look has read of common words, a second need not read again. */
export function readOnce<G extends Filed>(files: Files<G>): Files<G> {
  const read = new Map<string, Numbers>();
  let highest: Promise<number> | null = null;
  return {
    ...files,
    highest() {
      highest ??= files.highest();
      return highest;
    },
    async inSlices(slices) {
      const missing = slices.filter((slice) => !read.has(sliceName(slice)));
      const found = missing.length > 0 ? await files.inSlices(missing) : new Map<string, Numbers>();
      for (const [name, nos] of found) read.set(name, nos);
      return read;
    },
  };
}
