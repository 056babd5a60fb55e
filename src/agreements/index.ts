export { agreementsMigrations } from "./migrations.ts";
export { plantAgreements } from "./plant.ts";
export { sharingBook } from "./sharing-book.ts";
export { agreementsTexts } from "./texts/index.ts";
export { addToRegister } from "./write-register.ts";

import "./tables.ts";
