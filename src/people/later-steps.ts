import type { Migration } from "../platform/db/index.ts";
import { facesStep } from "./duplicates/faces/faces-step.ts";
import { recipientStep } from "./exporting/recipient-step.ts";
import { holdStep } from "./holds/hold-step.ts";
import { mergedStep } from "./permission/merged-step.ts";
import { recusalStep } from "./permission/recusal-step.ts";
import { firstStep } from "./reading/first-step.ts";

/** The steps that came since, each beside what needs it, in the order they are applied. */
export const laterSteps: readonly Migration[] = [
  recusalStep,
  recipientStep,
  mergedStep,
  holdStep,
  firstStep,
  facesStep,
];
