/** The letter with the decision, in plain words, in English. */
export const decisionEn = {
  "decision.title": "Decision about your participation",
  "decision.eligible":
    "You can take part in the programme for assisted voluntary return. The next step is to prepare your documents and your journey; your counsellor will talk with you about it.",
  "decision.conditional":
    "You can take part in the programme for assisted voluntary return on a condition. It is written below, and your counsellor will explain it to you.",
  "decision.ineligible": "For now the programme cannot help you with your return. The reason:",
  "decision.free":
    "The decision binds you to nothing. Whether you go back is up to you, and you may change your mind until you board.",
  "decision.complain":
    "If you do not agree, tell your counsellor or complain to the mission, in your own language, in writing or aloud. Complaining costs nothing and does not make things worse for you.",
  "decision.elsewhere":
    "Talk with your counsellor about what else is possible and who else can help. You may also ask again if things change.",
  "decision.number": "Number of the decision",
  "decision.date": "Date of the decision",
  "decision.condition": "Condition",
  "decision.referral": "To whom you can turn",
  "decision.received": "Received on, and signature of the person",
  "decision.reason.not-third-country":
    "The programme helps only people who are not citizens of a country of the European Union.",
  "decision.reason.already-assisted": "You were helped to go back by this programme before.",
  "decision.reason.destination-closed":
    "Right now nobody is helped to travel to the country you want to go to, because it is not safe enough.",
  "decision.reason.not-target-group":
    "The project that pays for the help is meant for other groups of people.",
  "decision.reason.authority-objection": "An authority told us that you may not leave the country for now.",
  "decision.reason.own-means": "The project helps only people who cannot pay for the journey themselves.",
  "decision.reason.identity-not-confirmed":
    "The country you want to go back to has not confirmed who you are, so there are no documents for the journey.",
  "decision.reason.minor-without-gate":
    "For a child or a young person under 18 it is not yet settled that going back is best for them and who will take care of them.",
  "decision.reason.medically-unfit": "A doctor found that you should not travel now.",
  "decision.reason.no-funds": "The project has ended or has no money left.",
  "decision.reason.false-data": "Something important you told us turned out to be different.",
} as const;
