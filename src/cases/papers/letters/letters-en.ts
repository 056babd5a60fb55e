/** The letters to authorities. They go out in Bulgarian; this is for colleagues who do not read it. */
export const lettersEn = {
  "letter.title.migration-directorate": "Inquiry about obstacles to a voluntary return",
  "letter.title.sar": "Inquiry about a procedure for protection before a voluntary return",
  "letter.to.migration-directorate": "To the Director of the Migration Directorate",
  "letter.at.migration-directorate": "Ministry of Interior",
  "letter.to.sar": "To the Chairperson of the State Agency for Refugees",
  "letter.at.sar": "with the Council of Ministers",
  "letter.registered": "Outgoing No. ......................... / ......................... Sofia",
  "letter.registered-as": "Outgoing No. {number} / {day}, Sofia",
  "letter.person": "Person {at} of {count}",
  "letter.greeting": "Ladies and Gentlemen,",
  "letter.who":
    "{count, plural, one {The person named below has told the mission that they wish to go back of their own free will, and has agreed} other {The # persons named below travel together. They have told the mission that they wish to go back of their own free will, and have agreed}} in writing that the mission tells you so. You are told only what you need in order to answer.",
  "letter.signed-by": "For the child the declaration was signed by",
  "letter.parent": "the parent or guardian it travels with",
  "letter.asked": "Please tell us{count, plural, one {} other {, for each of them}}:",
  "letter.ask.migration-directorate.1":
    "1. Is there anything that keeps {count, plural, one {the person} other {any of them}} from leaving the country: a running criminal case, a ban on leaving, an unpaid obligation or a search?",
  "letter.ask.migration-directorate.2":
    "2. Is there an order of return, and is a term for leaving voluntarily running?",
  "letter.ask.migration-directorate.3": "3. If there is an obstacle: what is needed for it to fall away?",
  "letter.ask.sar.1":
    "1. Is a procedure for protection of {count, plural, one {the person} other {any of them}} open, and at which stage is it?",
  "letter.ask.sar.2":
    "2. What is needed for it to be ended at the wish of {count, plural, one {the person} other {the persons}}, and by when before the journey must it be asked for?",
  "letter.ask.sar.3":
    "3. Please send us a copy of the decision that ends it, once there is one: it belongs to {count, plural, one {the person’s file} other {the file of each}}.",
  "letter.basis":
    "Legal basis: {laws}; the written consent of {count, plural, one {the person} other {each of them}}, which the mission keeps.",
  "letter.under": "The data is given to you under “{agreement}”.",
  "letter.law.foreigners-act": "Foreigners in the Republic of Bulgaria Act",
  "letter.law.foreigners-rules": "Regulations on its application",
  "letter.law.asylum-act": "Law on Asylum and Refugees",
  "letter.answer":
    "Please answer to the mission, naming the number of the case. {count, plural, one {The person} other {Each of them}} may withdraw at any time until boarding; if they do, we will tell you without delay.",
  "letter.sign": "Name, signature and stamp",
} as const;
