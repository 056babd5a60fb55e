export { personHeadings, personLine, recordHeadings, recordLine } from "./listing.ts";
export type * from "./model.ts";
export { mostPeople } from "./papers.ts";
export { inventPeople, inventTwice, type PopulationWish, usualToday } from "./population.ts";
