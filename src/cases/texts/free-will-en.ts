/** Whether somebody goes of their own free will: the same words at every step at which it is asked. */
export const freeWillEn = {
  "voluntary.label": "Does the person want this freely?",
  "voluntary.hint":
    "Ask alone, in their language, without guards or relatives in the room. Whoever says no stays, and nobody argues.",
  "voluntary.yes": "Yes",
  "voluntary.unclear": "Unclear, or in doubt",
  "voluntary.no": "No",
  "voluntary.not-asked": "Not asked: the talk was for information",
  "voluntary.alone": "Asked alone",
  "voluntary.pressure": "Pressure seen",
  "voluntary.pressure-hint": "By anybody: family, a companion, officers, somebody who is owed money.",
  "pressure.no": "None",
  "pressure.unclear": "Unclear",
  "pressure.yes": "Yes: the way stops here",
} as const;
