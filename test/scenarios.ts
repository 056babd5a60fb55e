/** Where a story is told: the file of the test and the test's title, as it stands there. */
export type Proof = readonly [file: string, title: string];

export interface Scenario {
  /** The number of domain.md 12 with its story, or the words by which it names one of the ten awkward ones. */
  readonly of: string;
  readonly proofs: readonly Proof[];
}

const travel = "src/travel/scenarios.test.ts";
const guards = "src/travel/guards.test.ts";
const protection = "src/protection/journey.test.ts";
const counselling = "src/counselling/journey.test.ts";
const returns = "src/reintegration/scenarios.test.ts";
const payments = "src/payments/journey.test.ts";
const cases = "src/cases/scenarios.test.ts";

/** The twenty-five scenarios of domain.md 12 and the ten awkward ones: which test tells each. `scenarios.test.ts` checks it.
 * What they write down and whom they move goes over HTTP, through the page of each (`write` and `move` in `cases.ts`). */
export const scenarios: readonly Scenario[] = [
  {
    of: "1. family of five, one withdraws",
    proofs: [
      [
        travel,
        "1: the daughter of 17 refuses two days before the flight; the family waits until child protection has answered",
      ],
      [
        protection,
        "a daughter of seventeen who refuses is a task of child protection until somebody cares for her (scenario 1)",
      ],
    ],
  },
  {
    of: "2. a minor turns 18",
    proofs: [
      [
        protection,
        "a child who comes of age mid-case is prepared for it, and then signs anew, alone (scenario 2)",
      ],
      [
        "src/protection/coming-of-age.test.ts",
        "what a guardian agreed to for a child holds to the day before it is of age, and is asked anew that day",
      ],
    ],
  },
  {
    of: "3. a name in three scripts",
    proofs: [
      [
        cases,
        "scenario 3: one name in three scripts is found from each, and each authority reads the spelling it knows",
      ],
      [
        "src/travel/steps/ticket-name.test.ts",
        "scenario 3: a ticket in another name than the passport's machine-readable lines is not kept, unless the airline said so",
      ],
    ],
  },
  {
    of: "4. date of birth unknown",
    proofs: [
      [cases, "scenario 4: three ages of one boy stand side by side, and the youngest decides"],
      ["src/people/importing/cells/birth-cell.test.ts", "a year that two Hijri calendars have is marked"],
    ],
  },
  {
    of: "5. the same person twice",
    proofs: [
      [
        cases,
        "scenario 5: Ali of Harmanli and Hussein Ali of Sofia are seen to be one, and can be two again",
      ],
      [
        "test/journeys/on-the-phone.test.ts",
        "a photograph taken with consent stands beside another's, for a human to decide, and the log says who looked",
      ],
      ["src/indicators/rules.test.ts", "is a person, once, however many cases and talks there were"],
    ],
  },
  {
    of: "6. the same person in two projects",
    proofs: [
      [payments, "6: the same person in two projects is given nothing twice"],
      ["src/indicators/counting.test.ts", "a person counts in each of two projects and once in the mission"],
    ],
  },
  {
    of: "7. withdraws asylum, then hesitates",
    proofs: [
      [counselling, "that was withdrawn by somebody who then hesitates is a lawyer's at once (scenario 7)"],
      [counselling, "is withdrawn only after the consequences were explained"],
    ],
  },
  {
    of: "8. no-show at Sofia airport",
    proofs: [
      [travel, "8: nobody at the airport, the phone is off, the ticket cannot be given back"],
      [
        "test/journeys/on-the-phone.test.ts",
        "at 05:40 at the airport somebody did not come: three touches from the first page",
      ],
    ],
  },
  {
    of: "9. flight rebooked twice",
    proofs: [
      [
        travel,
        "9: rebooked twice; every booking stays, every paper is looked at again, what is owed is followed",
      ],
    ],
  },
  {
    of: "10. refused boarding",
    proofs: [
      [
        travel,
        "10: boarding refused in transit for want of a visa: back in Bulgaria, and the table has learnt",
      ],
    ],
  },
  {
    of: "11. asylum in transit",
    proofs: [
      [travel, "11: asylum asked for in Istanbul: not arrived, and the family is told only with consent"],
    ],
  },
  {
    of: "12. an entry ban served at the border",
    proofs: [
      [travel, "12: an entry ban is served at the border: the lawyer has a term until the person was told"],
    ],
  },
  {
    of: "13. six days left in Lyubimets, appeal open",
    proofs: [
      [counselling, "an appeal that is still possible is explained first (scenario 13)"],
      [counselling, "an appeal stands in the way of the flight too, on its last day and not after it"],
    ],
  },
  {
    of: "14. the embassy denies nationality",
    proofs: [
      [
        travel,
        "14: an embassy is asked, asked again, says no; another is asked; the end that fits is proposed",
      ],
    ],
  },
  {
    of: "15. 26 weeks pregnant",
    proofs: [
      [
        guards,
        "26 weeks and five weeks to go: the doctor's own form says until when, and from when again (scenario 15)",
      ],
      [guards, "a newborn waits for its eighth day; a child of nine is not taken alone by every airline"],
    ],
  },
  {
    of: "16. a psychiatric patient wants home today",
    proofs: [
      [
        counselling,
        "whoever may not be able to decide waits for somebody qualified; others see the result only (scenario 16)",
      ],
    ],
  },
  {
    of: "17. a victim of trafficking in a group",
    proofs: [
      [protection, "in a group with whoever they fear waits, and the others are not told why (scenario 17)"],
    ],
  },
  {
    of: "18. a boy of 13 with an “uncle”",
    proofs: [
      [protection, "is signalled at once and needs a representative before anything is signed (scenario 18)"],
      [
        "src/protection/rules.test.ts",
        "with an uncle nobody proved is unaccompanied; a document makes him one (scenario 18)",
      ],
    ],
  },
  {
    of: "19. parents at home refuse",
    proofs: [
      [protection, "stays in care when the parents refuse: the return ends, the case does not (scenario 19)"],
      ["src/protection/rules.test.ts", "knows a refusal from what is not there yet (scenario 19)"],
    ],
  },
  {
    of: "20. a grant in two currencies",
    proofs: [
      [returns, "scenario 20: goods in afghani and dollars under a ceiling in euro, each by its frozen rate"],
      [
        payments,
        "20: euro, levs and dollars over New Year keep the rates they were given at, with source and day",
      ],
    ],
  },
  {
    of: "21. the shop plan fails",
    proofs: [
      [
        returns,
        "scenario 21: the supplier of a shop takes the first part and closes; the second is stopped, a new version is made, the donor told",
      ],
    ],
  },
  {
    of: "22. re-migrated",
    proofs: [
      [
        returns,
        "scenario 22: somebody is in Bulgaria again: the old case ends with the day on which they left, and counts once",
      ],
      [
        cases,
        "whoever went home with the mission's help before is helped again only as an exception, under any passport",
      ],
    ],
  },
  {
    of: "23. returns to a third country",
    proofs: [
      [
        guards,
        "to a country that is not their own only with proof that lasts until the arrival (scenario 23)",
      ],
    ],
  },
  {
    of: "24. the security list changes",
    proofs: [
      [
        travel,
        "24: a city is closed on Friday: one action stops all who go there, nobody else; each goes on only after a check",
      ],
    ],
  },
  {
    of: "25. erasure asked for while the file must be kept",
    proofs: [
      [
        cases,
        "scenario 25: whoever asks for erasure is answered within a month: what must be kept is restricted, and until when is said",
      ],
      [
        "src/travel/medical-destruction.test.ts",
        "scenario 25: the medical part of a restricted file is destroyed by two, with a protocol that says what and nothing of it",
      ],
      [
        "src/travel/medical-destruction.test.ts",
        "a hold, or a request without an answer, keeps a medical part until it ends, even where a colleague was asked already",
      ],
    ],
  },
  {
    of: "illiterate signer with thumb print",
    proofs: [
      [
        counselling,
        "whoever cannot read puts their thumb to a declaration only after it was read aloud, with a witness",
      ],
    ],
  },
  {
    of: "polygamous family, two wives, one ceiling per household",
    proofs: [
      [returns, "keeps one ceiling for a household with two wives, whoever a measure is for"],
      [payments, "two wives and their husband have one ceiling"],
    ],
  },
  {
    of: "death in the family before flight",
    proofs: [
      [
        travel,
        "a death in the family before the flight: the journey stands still, the ticket is dealt with, nothing is closed",
      ],
    ],
  },
  {
    of: "twins with same name/date",
    proofs: [
      [travel, "twins of one name and day hold a ticket each, and one who falls ill is rebooked alone"],
    ],
  },
  {
    of: "person has both IOM and EURP offer",
    proofs: [[payments, "whoever is helped by another programme too gets help to travel only"]],
  },
  {
    of: "interpreter is related",
    proofs: [[counselling, "an interpreter who is related is not the only voice"]],
  },
  {
    of: "person asks to receive spouse's cash",
    proofs: [
      [
        payments,
        "cash is signed for: with the thumb before a witness, and never by a spouse without the person's written word",
      ],
    ],
  },
  {
    of: "hotline caller is a smuggler",
    proofs: [
      [
        "src/people/contacts/contacts.test.ts",
        "of somebody who may smuggle people waits on top, and tells them neither a day nor a place",
      ],
    ],
  },
  {
    of: "photo consent withdrawn after publication",
    proofs: [
      [
        "src/newsroom/media/pictures.test.ts",
        "a picture whose consent ends is off everywhere the day after, says where it was, and stays off",
      ],
    ],
  },
  {
    of: "staff member's own relative in a case",
    proofs: [
      [
        cases,
        "a relative of the staff: the case is not there for whoever is close to somebody in it, through no door",
      ],
    ],
  },
];
