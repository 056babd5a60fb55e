import { closurePaper } from "./closure/closure-paper.ts";
import { decisionPaper } from "./decision/decision-paper.ts";
import { declarationPaper } from "./declaration/declaration-paper.ts";
import { departurePaper } from "./departure/departure-paper.ts";
import { letterPapers } from "./letters/letter-paper.ts";
import type { Paper } from "./paper.ts";

/** What cases themselves print about a member, in the order of the way. */
export const papers: readonly Paper[] = [
  declarationPaper,
  ...letterPapers,
  decisionPaper,
  departurePaper,
  closurePaper,
];
