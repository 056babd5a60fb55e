/** What only printed sheets say, in English. */
export const sheetEn = {
  "sheet.organisation": "International Organization for Migration, Mission in Bulgaria",
  "sheet.intake": "Intake sheet",
  "sheet.consent": "Consent, purpose by purpose",
  "sheet.free":
    "Your choice is free. You may say no, and you may change your mind until you board. Independent legal aid exists and costs nothing.",
  "sheet.trial":
    "This translation is on trial: it has not been checked yet. The interpreter reads the sheet out.",
  "sheet.no-language":
    "The labels of this sheet are not yet translated into the person's language. The interpreter reads the sheet out.",
  "sheet.about": "About this sheet",
  "sheet.language": "Language of the person",
  "sheet.version": "Version of the text",
  "sheet.number": "Number of the person",
  "sheet.given-on": "Date",
  "sheet.interpreter": "Interpreter",
  "sheet.answer": "Tick every box you agree to. Leave empty what you do not want: that is an answer too.",
  "sheet.sign-person": "Signature of the person",
  "sheet.sign-thumb": "Thumb print, if the person does not write",
  "sheet.sign-witness": "Name and signature of the witness",
  "sheet.sign-interpreter": "Signature of the interpreter",
  "sheet.sign-representative": "For a child: signature of the representative",
  "sheet.sign-staff": "Name and signature of the member of staff",
  "agree.casework": "I agree that the mission keeps a case about me.",
  "agree.migration-directorate": "I agree that the mission tells the Migration Directorate about me.",
  "agree.sar": "I agree that the mission tells the State Agency for Refugees about me.",
  "agree.embassy": "I agree that the mission tells the embassy of my country about me.",
  "agree.mission-of-return":
    "I agree that the mission tells the mission of the organization in my country about me.",
  "agree.medical": "I agree that the mission tells doctors what they need in order to help me.",
  "agree.riat": "I agree that the mission tells the partner for reintegration about me.",
  "agree.family": "I agree that the mission contacts my family.",
  "agree.publicity": "I agree that the mission tells my story, as was discussed with me.",
  "agree.after-return": "I agree that the mission contacts me after my return.",
  "agree.research": "I agree that what I said is used for research, without my name.",
} as const;
