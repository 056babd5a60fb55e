import { declarationPaper } from "./declaration/declaration-paper.ts";
import type { Paper } from "./paper.ts";

/** What can be printed about a member, in the order of the way. */
export const papers: readonly Paper[] = [declarationPaper];
