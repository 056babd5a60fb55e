/** The closure note of a file. It stays in the file and is printed in Bulgarian; this is for colleagues who do not read it. */
export const closureEn = {
  "closing.title": "Note on the closing of a file",
  "closing.how": "How it ended",
} as const;
