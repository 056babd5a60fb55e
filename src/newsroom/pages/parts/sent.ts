import type { SentBody, SentFile } from "../../../platform/forms/index.ts";
import type { Written } from "../fields/written.ts";

/** A form as it arrived. */
export interface Sent {
  readonly requestKey: string;
  /** The revision the form was based on; 0 when it named none. */
  readonly version: number;
  /** Everything else by name; of a name sent twice the last. */
  readonly typed: Written;
  readonly files: readonly SentFile[];
  /** Names that no form of ours sends. */
  readonly tampered: readonly string[];
}

/** Names no form of ours sends: whoever sends them wants to be somebody else, or to reach into the program. */
const refused =
  /^(?:id|roles?|actor|owner|status|itemId|staffId)$|(?:^|\.)(?:__proto__|prototype|constructor)(?:\.|$)/;

export function readSent(body: Pick<SentBody, "fields" | "files">): Sent {
  const typed = new Map<string, string>();
  let [requestKey, version, twice] = ["", "0", false];
  for (const [name, value] of body.fields) {
    if (name === "request-key") {
      twice ||= requestKey !== "";
      requestKey = value;
    } else if (name === "version") version = value;
    else typed.set(name, value.toWellFormed().replaceAll("\0", ""));
  }
  const tampered = [...typed.keys()].filter((name) => refused.test(name));
  for (const name of tampered) typed.delete(name);
  return {
    requestKey: twice ? "" : requestKey,
    version: /^\d{1,9}$/.test(version) ? Number(version) : 0,
    typed,
    files: body.files,
    tampered,
  };
}
