const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Sofia",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** A moment as the clock in Sofia shows it: `2026-11-24T14:05`, as a browser's field for date and time wants it. */
export const inSofia = (moment: Date): string => clock.format(moment).replace(" ", "T");

/**
 * The moment at which the clock in Sofia shows this; of an hour that comes twice the first, null for one that is
 * skipped or no time at all.
 */
export function fromSofia(written: string): Date | null {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?$/.exec(written.trim());
  if (!match) return null;
  const local = `${match[1]}T${match[2]}`;
  const asUtc = Date.parse(`${local}:00.000Z`);
  if (Number.isNaN(asUtc)) return null;
  for (const hoursAhead of [3, 2]) {
    const moment = new Date(asUtc - hoursAhead * 3_600_000);
    if (inSofia(moment) === local) return moment;
  }
  return null;
}
