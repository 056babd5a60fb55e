export { type CountedEvent, countReached, type Reached, type ReachedScope } from "./count-reached.ts";
export { type EventValues, reachedIn } from "./event.ts";
export { type ReachedGroup, reachedGroups } from "./event-form.ts";
export { outreachMigrations } from "./migrations.ts";
export { outreachTexts } from "./texts/index.ts";
export { recordEvent, strikeEvent } from "./write-event.ts";

import "./tables.ts";
