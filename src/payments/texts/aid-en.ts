/** What help is called. */
export const aidEn = {
  "aid.ticket": "Ticket",
  "aid.luggage": "Extra luggage",
  "aid.domestic-travel": "Journey to the airport",
  "aid.document-fees": "Fees for documents",
  "aid.medical": "Medical help before and on the journey",
  "aid.pocket-money": "Pocket money for the journey",
  "aid.reinstallation": "Reinstallation grant in cash",
  "aid.onward-transport": "Journey home from the airport",
  "aid.accommodation": "Shelter for some nights",
  "aid.reintegration-kind": "Reintegration grant in kind",
  "aid.reintegration-cash": "Reintegration grant in cash",
  "aid.medical-reintegration": "Treatment and medicine after the return",
  "aid.education": "School and training",
  "aid.escort": "Escort",
} as const;
