/** One thing the `posoka` command can do. */
export interface Verb {
  /** The words that call it: `content import`. */
  readonly name: string;
  /** The words and their arguments, as shown to people. */
  readonly usage: string;
  readonly summary: string;
  readonly help: string;
  /** Gives the exit status: 0 done, 1 it went wrong, 2 called wrongly. */
  run(words: readonly string[]): Promise<number>;
}

/** The command was called with the wrong words. */
export class UsageError extends Error {}

/** The one argument a verb takes. */
export function onlyArgument(words: readonly string[], name: string): string {
  const [first, ...more] = words;
  if (first === undefined) throw new UsageError(`${name} is missing.`);
  if (more.length > 0) throw new UsageError(`Too many words after ${name}: ${more.join(" ")}`);
  return first;
}
