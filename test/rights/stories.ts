import { accessStory } from "./access-story.ts";
import { agreementsStory } from "./agreements-story.ts";
import { auditsStory } from "./audits-story.ts";
import { casesStory } from "./cases-story.ts";
import { departureStory } from "./departure-story.ts";
import { destructionStory } from "./destruction-story.ts";
import { holdsStory } from "./holds-story.ts";
import { mapStory } from "./map-story.ts";
import { newsroomStory } from "./newsroom-story.ts";
import { outreachStory } from "./outreach-story.ts";
import { paymentsStory } from "./payments-story.ts";
import { peopleStory } from "./people-story.ts";
import { programmesStory } from "./programmes-story.ts";
import { reportsStory } from "./reports-story.ts";
import { sheetsStory } from "./sheets-story.ts";
import type { Story } from "./story.ts";
import { timesheetsStory } from "./timesheets-story.ts";

/** Every story whose requests others try. A new room adds its line here. */
export const stories: readonly Story[] = [
  accessStory,
  newsroomStory,
  peopleStory,
  sheetsStory,
  mapStory,
  programmesStory,
  reportsStory,
  casesStory,
  departureStory,
  destructionStory,
  holdsStory,
  paymentsStory,
  outreachStory,
  agreementsStory,
  auditsStory,
  timesheetsStory,
];
