export { projectBook } from "./book.ts";
export { countedFacts } from "./content/project-forms.ts";
export { type CostLimit, costLimits } from "./cost-limits.ts";
export { type FiguredProject, projectsForFigures } from "./figures.ts";
export { programmesMigrations } from "./migrations.ts";
export { type ProjectPlan, readPlan, type Target } from "./plan.ts";
export { plantProgrammes } from "./seed/plant.ts";
export { termsBook } from "./terms.ts";
export { programmesTexts } from "./texts/index.ts";

import "./tables.ts";
