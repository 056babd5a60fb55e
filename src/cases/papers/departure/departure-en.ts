/** The statement at departure, in English: another paper than the declaration (domain.md 1.7, 1.16). */
export const departureEn = {
  "departing.title": "Statement at departure",
  "departing.before":
    "This statement is signed on the day of the journey, before boarding. You were asked once more, alone, whether you want to travel. You may still say no.",
  "departing.free": "I leave Bulgaria today of my own free will and go to the country of return named above.",
  "departing.asked-again": "I was asked today whether I want to go, and I said yes. Nobody urged me.",
  "departing.procedures":
    "I know what my departure means for my open procedures and my right to stay in Bulgaria. It was explained to me.",
  "departing.document": "I was given my travel document.",
  "departing.ticket": "I was given my ticket, and the journey and its stops were explained to me.",
  "departing.cash": "Cash was given to me against a receipt of its own, or none was foreseen for me.",
  "departing.contact": "I was given the telephone number to call on the way and after my arrival.",
  "departing.children": "Only if children travel with me: they are with me, and I was given their papers.",
  "departing.flight": "Flights: departure and arrival",
} as const;
