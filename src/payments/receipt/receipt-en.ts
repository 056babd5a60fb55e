/** The receipt for cash, in English. */
export const receiptEn = {
  "receipt.paper": "Receipt for cash",
  "receipt.before":
    "Count the money before you sign. Sign only for what you hold in your hands. You owe nobody a part of it.",
  "receipt.got": "I received this amount in cash from the mission.",
  "receipt.sum": "Amount",
  "receipt.in-words": "Amount in words",
  "receipt.paid-on": "Paid out on",
  "receipt.receiver": "Received by",
  "receipt.no": "Number of the receipt",
  "receipt.sign": "Signature or thumb print of who received it",
  "receipt.sign-witness": "For a thumb print: name and signature of the witness",
  "receipt.sign-giver": "Name and signature of who handed it over",
  "receipt.none":
    "The receipt is printed once an amount was paid out in cash for which there is no receipt yet.",
} as const;
