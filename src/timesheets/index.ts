export { type ApprovedHours, approvedHours, approvedMonth, wordsOfMonth } from "./approved-months.ts";
export { decideSheet } from "./decide-sheet.ts";
export { otherPart } from "./hours.ts";
export { timesheetsMigrations } from "./migrations.ts";
export { type Month, monthOf } from "./month.ts";
export { sendSheet } from "./send-sheet.ts";
export { timesheetsTexts } from "./texts/index.ts";
export { writePart } from "./write-sheet.ts";

import "./tables.ts";
