/** What the desk says about printing papers, in English. */
export const papersEn = {
  "print.title": "Print",
  "print.text":
    "What is printed lands in the evidence file by itself. Printed twice without a change, it stays one paper. When it is signed, add its scan.",
  "print.go": "Print",
  "print.in": "In Bulgarian and {language}",
  "print.other": "In another language",
  "print.edition": "Version {version} of {day}",
  "print.no-declaration":
    "The declaration is printed from counselling on, until the tickets are bought. Move the person on to counselling first, or back.",
  "print.refused": "Not printed",
  "print.back": "Back to the person",
  "evidence.printed": "printed, waits for its signed scan",
} as const;
