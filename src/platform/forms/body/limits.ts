import { Transform } from "node:stream";
import { Refusal, tooLarge } from "../../http/index.ts";
import type { SentBody } from "./sent-body.ts";

export const mostFields = 2_000;
export const mostFiles = 50;
/** Of a field, in characters. */
export const longestName = 200;

export type Read = Pick<SentBody, "fields" | "files">;

/** The body makes no sense, or is of a kind no form of ours sends. */
export const unreadable = () => new Refusal("invalid", 400);

/** Lets through what fits and breaks off at the first byte too many. */
export function stopAt(limit: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > limit) done(tooLarge());
      else done(null, chunk);
    },
  });
}
