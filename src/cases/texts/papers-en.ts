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
  "print.declaration-by-parent":
    "The child is under 14 and does not sign itself. Print the declaration of the parent it travels with: the child’s name stands in it.",
  "print.letter-migration-directorate": "Letter to the Migration Directorate",
  "print.letter-sar": "Letter to the State Agency for Refugees",
  "print.decision": "Letter with the decision",
  "print.departure": "Statement at departure",
  "print.closure": "Closure note",
  "print.not-shared":
    "No agreement in force lets this authority be told who the person is. Look at the register of agreements: the leave has ended, or is for other data.",
  "print.no-letter":
    "Authorities are asked from the declaration on, until the journey is booked. First write down the signed declaration.",
  "print.no-decision":
    "There is no decision yet. It is printed once the decision on eligibility is written down.",
  "print.no-departure": "The statement is printed when all is ready for the journey, or it is booked.",
  "print.no-closure": "The file is not closed yet. The note is printed once the closure is written down.",
  "print.writes":
    "Printing also writes down that the authority was asked today, about everybody in the letter. It is reminded after 10 and 20 working days.",
  "print.leads-on":
    "{count, plural, one {Printing the letter leads this person on} other {Printing the common letter leads these # persons on}} to the step “{state}”, unless something is still missing there:",
  "print.ask": "Print the letter for all of them?",
  "print.ask-alone": "Print the letter for this person alone?",
  "print.sure":
    "{count, plural, one {Yes, print it and lead this person on} other {Yes, print it and lead them on}}",
  "print.number": "Outgoing number, if there is one already",
  "print.number-long": "An outgoing number has up to 60 signs. Make it shorter and print again.",
  "print.together": "Print one letter for {count} persons",
  "print.alone": "For this person alone",
  "print.left-out":
    "{count, plural, one {One person of the case is} other {# persons of the case are}} not in the letter: without consent to this authority, or at another step.",
  "print.later": "Not to be printed yet",
  "print.refused": "Not printed",
  "print.back": "Back to the person",
  "signing.title": "Sign on the screen: {what}",
  "signing.open": "Sign on the screen",
  "signing.printed":
    "Sign with a pen, a finger or the mouse. Whoever prefers paper, or cannot draw on a screen, signs a printed sheet, and you add its picture to the evidence file.",
  "signing.to-print": "Go to printing",
  "signing.agreed": "Read out each sentence and mark those the person agrees with",
  "signing.signature": "Signature",
  "signing.clear": "Clear",
  "signing.save": "Keep the signed paper",
  "signing.none-stated":
    "No sentence is marked. Read them out and mark those the person agrees with: without them the paper says nothing.",
  "signing.not-all-stated":
    "{count, plural, one {One sentence is not marked without which} other {# sentences are not marked without which}} the paper does not count. Read them out again; if the person does not agree with one, the paper is not signed.",
  "signing.empty":
    "There is no signature yet. Sign in the white field, or print the sheet and sign it on paper.",
  "evidence.bound": "All papers in one PDF, every page marked",
  "bound.title": "Evidence file",
  "bound.reference": "Case {case} · person {person}",
  "bound.text":
    "Every item an auditor looks for, with its papers and the SHA-256 of each as it was filed. Behind this list stand the papers in the same order; each page carries the paper’s name, its page and the item it proves. The ZIP has the same papers under the same names, unchanged: their hashes are of those files.",
  "bound.left":
    "{count, plural, one {One paper could not be bound (damaged or locked with a password): it is in the ZIP only.} other {# papers could not be bound (damaged or locked with a password): they are in the ZIP only.}}",
  "bound.left-paper": "In the ZIP only: damaged or locked with a password.",
  "bound.on-record": "on record, no paper",
  "bound.paper": "Paper",
  "bound.pages": "Pages",
  "evidence.strike": "Strike it",
  "evidence.strike-title": "Strike a paper filed by mistake",
  "evidence.strike-text":
    "The paper stays in the file, struck through and with your reason, but proves nothing any more. If its item is due, it waits again.",
  "evidence.struck": "Struck on {when} by {who}:",
  "evidence.printed": "printed, waits for its signed scan",
  "evidence.of-other": "of the parent or guardian:",
} as const;
