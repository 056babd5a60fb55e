/** Addresses carry ids drawn by lot, never a name, a number or a date of anybody. */
export const peopleAddress = "/people";

export const personAddress = (personId: string, ...more: readonly string[]): string =>
  ["/people", personId, ...more].join("/");

export const contactAddress = (contactId: string): string => `/people/contacts/${contactId}`;

export const intakeAddress = (personId: string, page?: string): string =>
  page ? personAddress(personId, "intake", page) : personAddress(personId, "intake");
