import { once } from "node:events";
import type { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy";
import type { FilePlace } from "./keep-file.ts";
import { longestName, mostFields, mostFiles, type Read, stopAt, unreadable } from "./limits.ts";
import type { SentFile } from "./sent-body.ts";

/** Reads a multipart body as it arrives; its files go to their place. */
export async function readParts(
  source: Readable,
  type: string,
  limit: number,
  place: FilePlace,
): Promise<Read> {
  const fields: [string, string][] = [];
  const files: { readonly stream: BusboyFileStream; readonly kept: Promise<SentFile | null> }[] = [];
  let isWhole = true;
  const miss = () => {
    isWhole = false;
  };
  const parts = openParser(type, limit);
  parts.on("field", (name, value, nameCut, valueCut) => {
    if (typeof name !== "string" || nameCut || valueCut) miss();
    else fields.push([name, value]);
  });
  parts.on("file", (field, stream, name, _encoding, claimed) => {
    if (typeof field !== "string") miss();
    const kept = place.keep(stream, { field: field ?? "", name: name ?? "", type: claimed });
    // Whoever waits below hears of it; until then a break must not look unattended.
    kept.catch(() => {});
    files.push({ stream, kept });
  });
  for (const event of ["partsLimit", "filesLimit", "fieldsLimit"] as const) parts.on(event, miss);
  try {
    const read = finished(parts);
    read.catch(() => {});
    await pipeline(source, stopAt(limit), async (arriving: AsyncIterable<Buffer>) => {
      for await (const chunk of arriving) {
        if (!parts.write(chunk)) await Promise.race([once(parts, "drain"), read]);
      }
    });
    parts.end();
    await Promise.race([read, stalled(files.map(({ kept }) => kept))]);
    const kept = (await Promise.all(files.map((file) => file.kept))).filter((file) => file !== null);
    if (!isWhole) throw unreadable();
    return { fields, files: kept };
  } catch (error) {
    for (const { stream } of files) stream.destroy();
    await Promise.allSettled(files.map(({ kept }) => kept));
    throw error;
  }
}

const openParser = (type: string, limit: number): BusboyInstance =>
  new Busboy({
    headers: { "content-type": type },
    limits: {
      fieldNameSize: longestName,
      fieldSize: limit,
      fields: mostFields,
      files: mostFiles,
      headerPairs: 20,
      headerSize: 16_384,
    },
  });

const longestWriting = 10_000;
const lastSteps = 100;

/**
 * The parser never ends on some malformed bodies (anything after the last boundary): once all bytes are in and every
 * file is written, it gets a moment more, in ms.
 */
async function stalled(keeping: readonly Promise<unknown>[]): Promise<never> {
  const written = new AbortController();
  const tooLong = wait(longestWriting, undefined, { signal: written.signal }).catch(() => {});
  await Promise.race([Promise.allSettled(keeping), tooLong]);
  written.abort();
  await wait(lastSteps);
  throw unreadable();
}
