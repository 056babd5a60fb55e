/** The declaration of voluntary return in the mission's own words, in English (what must be in it: domain.md 1.7). */
export const declarationEn = {
  "declaration.title": "Declaration of voluntary return",
  "declaration.before":
    "This declaration is yours. Read it, or have it read to you in a language you understand. Put your initials to each line, and only if it is true for you. Leave empty what is not true, and tell the counsellor. You sign when you are ready: nobody may hurry you.",
  "statement.free": "I decide to go back. The decision is my own, and I take it freely.",
  "statement.no-pressure": "Nobody has threatened me, forced me or paid me to go back.",
  "statement.options-told":
    "I was told what else I can do: look for a lawful way to stay, ask for protection, or appeal against a decision of the authorities.",
  "statement.help-and-limits":
    "I understand what IOM will do for me and what it cannot do. Nobody has promised me more.",
  "statement.may-withdraw":
    "I know that I may withdraw at any time until I board, without saying why. It is enough to tell a member of IOM's staff.",
  "statement.asylum-effects":
    "I was told what going back means for my application for protection, my status or my stay in Bulgaria.",
  "statement.entry-ban":
    "I know that only the authorities can ban me from entering again. IOM neither imposes such a ban nor can it lift one.",
  "statement.data-shared":
    "I agree that IOM passes on what is needed for my return to the bodies for which I gave my consent one by one. I was told which they are.",
  "statement.no-stop":
    "I will travel only to the country of return named above, and will not break my journey on the way.",
  "statement.not-before": "I have not been helped by this programme before.",
  "statement.repayment":
    "I do not have to pay this help back. If there is a condition, it is written below and was explained to me.",
  "statement.after-arrival":
    "I know that after my arrival IOM does not answer for what other people or authorities do.",
  "statement.children":
    "Only if children travel with me: my children under 18 travel with me and their other parent agrees, or it is proved that no agreement is needed.",
  "declaration.condition": "Condition for paying back, if there is one",
  "declaration.read-aloud": "Read aloud in",
  "declaration.for-child": "Child under 14 for whom the declaration counts too",
  "declaration.in-force":
    "The declaration is in force for {months} months from the day it is signed. A new one is signed if the country changes, if those who travel with you change, or after a long pause.",
} as const;
