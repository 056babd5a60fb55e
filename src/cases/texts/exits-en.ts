/** What is asked when somebody's way ends before it was gone, in English. */
export const exitsEn = {
  "exit.on": "On which day",
  "exit.asylum-told": "What it means for the asylum request and the return order",
  "exit.asylum-told-hint":
    "The withdrawal is written down without it too. What was not explained yet, explain as soon as you can, or ask the lawyer to.",
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
  "exit.follows": "What follows",
  "exit.begins": "These tasks begin:",
  "exit.ends": "{count, plural, one {# task} other {# tasks}} of this person will no longer be due.",
  "exit.nothing-begins": "No new task follows.",
  "exit.kept":
    "Nothing is erased. The file stays as it is and can be opened again by a supervisor, with a reason.",
} as const;
