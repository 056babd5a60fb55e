/** What is asked when somebody's way ends before it was gone, in English. */
export const exitsEn = {
  "exit.on": "On which day",
  "exit.asylum-told": "What it means for the asylum request and the return order",
  "exit.asylum-told-hint":
    "The withdrawal is written down without it too. What was not explained yet is a lawyer’s task until it is.",
  "asylum-told.explained": "Was explained to the person, in a language they understand",
  "asylum-told.not-yet": "Has not been explained yet",
  "asylum-told.nothing-runs": "No proceeding and no term runs",
  "exit.costs": "What cannot be got back",
  "exit.costs-hint":
    "Tickets, fees, bookings: which, and how much. What is owed back stands with the ticket.",
  "exit.tries": "How often somebody tried to reach them",
  "exit.tries-hint": "Counted from what is written down in the last 30 days; add what is not.",
  "exit.tried-since": "The first try was on",
  "exit.few-tries":
    "Fewer than {tries} tries, or less than {days} days: go on trying, or write below why it is given up already.",
  "exit.last-known": "Last known place",
  "exit.where-now": "Where they are now",
  "exit.to-whom": "To which project or organisation",
  "exit.receipt": "How it was taken over",
  "exit.receipt-hint": "Number and day of their letter, or who said so.",
  "exit.kin": "Next of kin",
  "kin.told": "Know of it",
  "kin.not-yet": "Do not know of it yet",
  "kin.unknown": "Are not known",
  "exit.kin-who": "Who, how related, told by whom",
  "exit.death-words": "What happened and what is done with dignity",
  "exit.death-words-hint":
    "Place and circumstances as known, who informed us, certificate, rites, carrying home, belongings. It is sealed.",
  "exit.other-case": "Number of the case that goes on",
  "exit.other-case-needed": "Write the number of the case that goes on, eight digits.",
  "exit.other-case-unknown":
    "No other case of this person, or of somebody of their family, has this number. Look it up in the list of cases; if the person was registered twice, say first in “Possible duplicates” that it is one person.",
  "guard.refusal-written":
    "The decision “not eligible” is written down: the criterion, the reason, what it rests on",
  "guard.objection-written": "The answer of the authority is written down: which one, when, why it objects",
  "exit.with-note":
    "Removed, left on their own, identity not confirmed, unfit for long, not in the child’s best interests: these ends are written down with the closing note, which asks what must be on record.",
  "exit.goes-on": "The work goes on in the case",
  "exit.follows": "What follows",
  "exit.begins": "These tasks begin:",
  "exit.ends": "{count, plural, one {# task} other {# tasks}} of this person will no longer be due.",
  "exit.nothing-begins": "No new task follows.",
  "exit.kept":
    "Nothing is erased. The file stays as it is and can be opened again by a supervisor, with a reason.",
  "eligibility.referral": "To whom the person was referred",
  "eligibility.referral-hint":
    "An organisation, a service or a lawyer, and how to reach them: it stands in the letter to the person. If nobody else can help, write that.",
  "review.on": "To be looked at again on",
  "review.on-hint":
    "An objection, or an illness that lasts, may pass. On this day there is a task; tell the person.",
  "review.needed": "Say on which day it is looked at again.",
  "review.to-come": "This day must still come.",
  "review.set": "It is looked at again on {day}.",
  "closure.tries": "How often the embassy was asked",
  "closure.tries-hint": "Only where identity was not confirmed.",
  "closure.removed-on": "Removed on",
  "closure.removed-by": "Removed by which authority",
  "closure.removed-hint": "Only where the person was removed by force.",
  "closure.last-known-hint": "Only where the person left on their own.",
  "closure.panel": "What the panel decided",
  "closure.panel-hint":
    "Only where return is not in the child’s best interests: when, who sat on it, what it decided.",
  "closure.review-hint":
    "Only where somebody is unfit to travel for long, or where it is worth looking again.",
  "exit-review.title": "Another look at an end",
  "exit-review.made-on": "Looked at on",
  "exit-review.found": "How it stands now",
  "exit-review.still-so": "What ended the way still stands",
  "exit-review.may-go-on": "Nothing stands in the way any more",
  "exit-review.next": "To be looked at again on",
  "exit-review.next-hint": "Leave it empty where nobody needs to look again.",
  "exit-review.words": "Who was asked, what they said, what the person was told",
  "duty.exit-review": "Look again whether what ended the way still stands",
  "duty.reopen": "Nothing stands in the way any more: decide whether the way is opened again",
} as const;
