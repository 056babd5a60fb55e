import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { temporaryCipher } from "../../vault/index.ts";
import { withoutDirections } from "../reading/normalise.ts";
import type { SentFile } from "./sent-body.ts";

/** A folder for the files of one request, made when the first one arrives. */
export class FilePlace {
  readonly #parent: string;
  #folder: Promise<string> | undefined;
  #count = 0;

  constructor(parent: string) {
    this.#parent = parent;
  }

  /**
   * Writes a file away as it arrives, encrypted with a key that only this request holds in memory: what a killed
   * process leaves behind is noise. Gives null for a file input that was left empty.
   */
  async keep(from: Readable, sent: { field: string; name: string; type: string }): Promise<SentFile | null> {
    this.#folder ??= mkdtemp(join(this.#parent, "posoka-upload-"));
    this.#count += 1;
    const path = join(await this.#folder, String(this.#count));
    const hash = createHash("sha256");
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        hash.update(chunk);
        done(null, chunk);
      },
    });
    const cipher = temporaryCipher();
    await pipeline(from, measure, cipher.seal(), createWriteStream(path, { mode: 0o600 }));
    if (sent.name === "" && size === 0) return null;
    return {
      field: sent.field,
      name: plainName(sent.name),
      size,
      claimedType: sent.type,
      hash: hash.digest("hex"),
      open: () => createReadStream(path).compose(cipher.open()),
    };
  }

  async remove(): Promise<void> {
    if (this.#folder) await rm(await this.#folder, { recursive: true, force: true });
  }
}

const longestName = 200;

const plainName = (name: string): string =>
  withoutDirections(name.toWellFormed())
    .replace(/^.*[\\/]/s, "")
    .replaceAll(/\p{Cc}/gu, "")
    .normalize("NFC")
    .trim()
    .slice(-longestName)
    .toWellFormed();
