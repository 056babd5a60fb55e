/** What the page says on which medical data is destroyed before a witness. */
export const destructionEn = {
  "destruction.title": "Destroying medical data",
  "destruction.text":
    "The medical part of a file that is only kept, or whose time is over, is destroyed: what doctors wrote, every version of it, and the medical papers. Two colleagues do it: one asks, the other confirms after signing in. A protocol without medical content stays in the file.",
  "destruction.open": "Destroy medical data",
  "destruction.lies": "What lies there",
  "destruction.papers":
    "{count, plural, one {# medical paper} other {# medical papers}} in the evidence file",
  "destruction.nothing": "There is no medical data in this file.",
  "destruction.not-yet":
    "The file is in use: medical data is destroyed when the person asked and the file is only kept, or a year after their way has ended.",
  "destruction.held": "Not destroyed: a hold stands, see above.",
  "destruction.request-open":
    "The person asked something about their data and has no answer yet. Nothing is destroyed before that.",
  "destruction.witness": "Witness",
  "destruction.witness-hint": "A colleague who sees this case. They confirm it from their own account.",
  "destruction.words": "Why",
  "destruction.words-hint": "Stands in the protocol. Nothing about health.",
  "destruction.ask": "Ask the witness",
  "destruction.another": "The witness must be somebody else. Choose a colleague.",
  "destruction.waits-already": "A witness has been asked already. Take that back first.",
  "destruction.waits": "{asked} asked on {when} that this data be destroyed. {witness} is to confirm it.",
  "destruction.why": "Why: {words}",
  "destruction.you":
    "You are the witness. Look whether the list is right. What is destroyed does not come back, not even from a backup.",
  "destruction.confirm": "I am the witness: destroy it",
  "destruction.refuse": "No, do not destroy it",
  "destruction.take-back": "Take it back",
  "destruction.done": "Destroyed on {when}. Asked for by {asked}, witnessed by {witness}.",
  "destruction.refused":
    "Not destroyed: asked for by {asked} on {when}, and taken back or refused by the witness.",
  "destruction.protocol": "Protocol",
  "destruction.changed":
    "Something was added or destroyed meanwhile. Look at the list again; nothing was destroyed just now.",
  "destruction.struck": "Destroyed with a protocol.",
  "waiting.witness": "You are asked to witness a destruction",
  "waiting.witness-go": "Look and decide",
  "done.destruction-asked": "Asked. The witness sees it on the first page of their desk.",
  "done.destroyed": "Destroyed. The protocol is in the file.",
  "done.destruction-refused": "Nothing was destroyed.",
  "journal.destroyed": "Medical data destroyed, with a protocol",
} as const;
