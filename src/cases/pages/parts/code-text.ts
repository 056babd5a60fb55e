import { isReasonOf, type ReasonKind, reasonCodes } from "../../journey/reasons.ts";
import type { CasesText } from "../../texts/index.ts";

/** The text that says the reason of a move; of one that no move takes, that it is another. */
export const codeText = (code: string): CasesText => {
  const known = (Object.keys(reasonCodes) as ReasonKind[]).some((kind) => isReasonOf(kind, code));
  return (known ? `code.${code}` : "code.other") as CasesText;
};
