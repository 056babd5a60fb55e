/** Messages to people, in English. */
export const messagesEn = {
  "message.title": "Message",
  "message.way": "Where it was sent",
  "message.way-hint": "Only ways the person marked as safe.",
  "message.way-unsafe":
    "The person marks this way as unsafe, or has it no more. Choose another, or write to nobody.",
  "message.text": "Which text",
  "message.sent-on": "Sent on",
  "message.call-us": "Please call us",
  "message.come-by": "Please come by",
  "message.appointment-stands": "The appointment stands",
  "message.appointment-moves": "The appointment moves",
  "message.write": "A message to the person",
  "message.explain":
    "Copy the text as it is: it names nobody, no office and no country, whoever reads the phone. Then write down that it was sent.",
  "message.numbers": "The numbers stand with the person",
  "message.no-way": "They marked no way of writing as safe. Write to nobody; speak with them when they come.",
  "message.no-words": "We have no text in their language yet: send the English one, or ask an interpreter.",
  "message.sent": "Write down that it was sent",
} as const;
