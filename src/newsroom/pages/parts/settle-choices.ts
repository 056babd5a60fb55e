import type { Written } from "../fields/written.ts";

/** How the conflict page names what belongs to each side: `yours.title`, `theirs.title`, `choose-title`. */
export const sidePrefix = { yours: "yours.", theirs: "theirs." } as const;
export const choiceName = (field: string): string => `choose-${field}`;

export interface Settled {
  /** What is to be saved, by path. */
  readonly typed: Written;
  /** Fields somebody has to choose for and has not. */
  readonly open: readonly string[];
}

/** Puts the chosen side of every field in conflict in its place. A form without conflicts is left as it is. */
export function settleChoices(typed: Written): Settled {
  const fields = [...typed.keys()].filter((name) => name.startsWith("conflict."));
  if (fields.length === 0) return { typed, open: [] };
  const settled = new Map(typed);
  const open: string[] = [];
  for (const mark of fields) {
    const field = mark.slice("conflict.".length);
    const choice = typed.get(choiceName(field));
    if (choice === "new") continue;
    if (choice !== "yours" && choice !== "theirs") {
      open.push(field);
      continue;
    }
    for (const name of [...settled.keys()]) if (belongs(name, field)) settled.delete(name);
    const prefix = sidePrefix[choice];
    for (const [name, text] of typed) {
      if (name.startsWith(prefix) && belongs(name.slice(prefix.length), field)) {
        settled.set(name.slice(prefix.length), text);
      }
    }
  }
  return { typed: settled, open };
}

const belongs = (name: string, field: string): boolean => name === field || name.startsWith(`${field}.`);
