import { randomUUID } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { type MasterKey, parseMasterKeys } from "./master-keys.ts";
import { MasterKeyRefused } from "./refusals.ts";

/** Reads the file: one key a line, newest first. Refuses it when anyone but its owner could read it. */
export function readMasterKeyFile(path: string): [MasterKey, ...MasterKey[]] {
  const mode = statSync(path).mode & 0o777;
  // Windows has no such modes; there the folder's rights must do.
  if (process.platform !== "win32" && mode & 0o077) {
    throw new MasterKeyRefused(
      `${path} can be read by others (mode ${mode.toString(8).padStart(4, "0")}). Make it yours alone: chmod 600 ${path}`,
    );
  }
  return parseMasterKeys(readFileSync(path, "utf8").split("\n").filter(Boolean), path);
}

/** Writes the first key, unless another process was quicker; true when it is ours that now stands. */
export function createMasterKeyFile(path: string, key: MasterKey): boolean {
  const draft = writeDraft(path, [key]);
  try {
    // A link, unlike a rename, never replaces what is there.
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    unlinkSync(draft);
    syncFolder(path);
  }
}

/** Puts these keys in place of those in the file: a kill leaves the old file or the new one. */
export function replaceMasterKeyFile(path: string, keys: readonly MasterKey[]): void {
  renameSync(writeDraft(path, keys), path);
  syncFolder(path);
}

/** Removes what killed rotations left. Only for whoever holds the key file's lock: others may be writing theirs. */
export function removeDrafts(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    if (name.startsWith(`${basename(path)}.`)) unlinkSync(join(dirname(path), name));
  }
}

function writeDraft(path: string, keys: readonly MasterKey[]): string {
  const draft = `${path}.${randomUUID()}`;
  const file = openSync(draft, "wx", 0o600);
  try {
    writeSync(file, keys.map(({ bytes }) => `${Buffer.from(bytes).toString("base64url")}\n`).join(""));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return draft;
}

function syncFolder(path: string): void {
  if (process.platform === "win32") return;
  const folder = openSync(dirname(path), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
