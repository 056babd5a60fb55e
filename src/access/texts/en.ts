/** What the desk says at its door, in English. */
export const en = {
  "desk.name": "Posoka desk",
  "desk.closed": "The desk has no accounts yet",
  "desk.closed-text":
    "Nobody can sign in here so far, and nothing of the mission's records can be reached through this door. Content is brought in with the command `posoka content import`.",
  "desk.public-site": "To the public site",
  "error.not-found": "There is no such page",
  "error.invalid": "Something in the request is not right",
  "error.conflict": "Somebody else changed this in the meantime",
  "error.unexpected": "Something went wrong on our side",
  "error.number": "Number to quote: {number}",
} as const;
