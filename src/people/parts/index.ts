/** What later domains build their own pages about people with. */
export { Answers, Written } from "./answers.tsx";
export { HoldWarning } from "./hold-warning.tsx";
export { PersonName } from "./person-name.ts";
export { TickPerson } from "./tick-person.tsx";
