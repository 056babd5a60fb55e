/** Words that several pages of travel share. */
export const commonEn = {
  "done.saved": "Saved.",
  "common.save": "Save",
  "common.country": "Country",
} as const;
