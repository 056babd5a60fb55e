export { type ApprovedHours, approvedHours, approvedMonth, wordsOfMonth } from "./approved-months.ts";
export { timesheetsMigrations } from "./migrations.ts";
export { timesheetsTexts } from "./texts/index.ts";

import "./tables.ts";
