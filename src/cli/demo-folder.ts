import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { demoMarkName } from "../demo-mark.ts";
import { UsageError } from "./verb.ts";

/** What opens every account of a demonstration; each demonstration has its own. */
export interface DemoSignIn {
  readonly password: string;
  readonly totpSecret: string;
}

interface Mark {
  readonly made: string;
  readonly people: number;
  /** Null while it is being filled: what a kill leaves is made anew. */
  readonly signIn: DemoSignIn | null;
}

/** What a program of ours leaves in its data folder. */
const ours = ["posoka.db", "posoka.db-wal", "posoka.db-shm", "keys"] as const;

const markIn = (folder: string) => join(folder, demoMarkName);

/**
 * The sign-in of a demonstration that is there, null when one must be made. Throws `UsageError` for a folder that holds
 * a registry without the mark of a demonstration: nothing of it is read, written or removed.
 */
export function openDemoFolder(folder: string, fresh: boolean): DemoSignIn | null {
  if (!existsSync(markIn(folder))) {
    if (ours.some((name) => existsSync(join(folder, name)))) {
      throw new UsageError(
        `${folder} holds a registry that is no demonstration. Name another folder with --folder: nothing was touched.`,
      );
    }
    return null;
  }
  const { signIn } = JSON.parse(readFileSync(markIn(folder), "utf8")) as Mark;
  return fresh ? null : signIn;
}

/** Marks the folder as a demonstration, after removing what an earlier one left there. */
export function beginDemoFolder(folder: string, people: number, now: Date): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const marked = existsSync(markIn(folder));
  writeMark(folder, { made: now.toISOString(), people, signIn: null });
  // Only below a mark: what is there without one is somebody's.
  if (marked) for (const name of ours) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Says that the demonstration is whole. */
export function finishDemoFolder(folder: string, people: number, now: Date, signIn: DemoSignIn): void {
  writeMark(folder, { made: now.toISOString(), people, signIn });
}

function writeMark(folder: string, mark: Mark): void {
  const draft = `${markIn(folder)}.new`;
  writeFileSync(draft, `${JSON.stringify(mark, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, markIn(folder));
}
