const kept = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = kept.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "medium",
  });
  kept.set(zone, clock);
  return clock;
}

/** What a clock on the wall there shows, read as if it were UTC, in ms. */
const wallOf = (instant: number, zone: string): number =>
  Date.parse(`${clockOf(zone).format(instant).replace(" ", "T")}Z`);

/**
 * The instant at which the clocks of a zone show a day and time (`YYYY-MM-DD`, `HH:MM`). Null for a time the clocks
 * leap over in spring; of two in autumn the first.
 */
export function instantAt(day: string, time: string, zone: string): Date | null {
  const wall = Date.parse(`${day}T${time}:00Z`);
  // A zone is never further than 14 hours from UTC, and changes at most once within a day.
  const offsets = [wall - 86_400_000, wall + 86_400_000].map((near) => wallOf(near, zone) - near);
  const found = offsets.map((offset) => wall - offset).filter((instant) => wallOf(instant, zone) === wall);
  return found.length === 0 ? null : new Date(Math.min(...found));
}

/** The day and time on the clocks of a zone: `{ day: "2026-03-01", time: "05:40" }`. */
export function localAt(instant: Date, zone: string): { readonly day: string; readonly time: string } {
  const [day = "", time = ""] = clockOf(zone).format(instant).split(" ");
  return { day, time: time.slice(0, 5) };
}

const timeShape = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/;

/** A time of day as people type it (`5:40`, `05.40`, `0540`) as `HH:MM`; null when it is none. */
export function readTime(typed: string): string | null {
  const found = timeShape.exec(typed.trim());
  return found ? `${found[1]?.padStart(2, "0")}:${found[2]}` : null;
}
