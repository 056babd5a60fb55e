import { sealedPapersOf } from "../people/index.ts";
import { readEvent, subjectOfEvent } from "./read-events.ts";

/** Attendance lists and photographs of an event. People are on them, and may ask for a photograph to be removed. */
export const {
  keep: keepEventPaper,
  read: readEventPapers,
  open: openEventPaper,
  remove: removeEventPaper,
} = sealedPapersOf({
  table: "outreach_paper",
  owner: "event_id",
  kind: "outreach",
  subjectOf: subjectOfEvent,
  takes: readEvent,
  writes: "outreach.write",
  opens: "outreach.write",
});
