import type { EventFields } from "../src/outreach/event.ts";
import { eventForm } from "../src/outreach/event-form.ts";

/** An event's answers as its form gives them: what is not said is empty. */
export const eventFields = (told: EventFields = {}): EventFields => ({
  ...Object.fromEntries(
    Object.entries(eventForm.fields).map(([key, { kind }]) => [key, kind === "references" ? [] : null]),
  ),
  happened_on: "2026-02-10",
  kind: "group-session",
  place: "sar-harmanli",
  ...told,
});
