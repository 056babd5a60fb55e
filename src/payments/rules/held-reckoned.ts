import type { Reckoning } from "../../cases/index.ts";
import { heldOf } from "./measures.ts";
import { decisionOn, paymentOf, requestOf } from "./standing.ts";

/** Said with a request wherever it is read: that nothing is paid on it, and why. */
export const heldReckoned: Reckoning = {
  words: ["request.held", "request.held-stopped", "request.held-dropped", "request.held-ended"],
  of(dossier, requestId) {
    const request = requestOf(dossier, requestId);
    const ended = decisionOn(dossier, requestId)?.outcome === "declined" || paymentOf(dossier, requestId);
    const held = request && !ended ? heldOf(dossier, request) : null;
    return held ? [{ label: "request.held", value: `request.held-${held}` }] : [];
  },
};
