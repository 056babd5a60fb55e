import type { FileFault } from "../files/index.ts";
import type { Problem } from "./problem.ts";

/** What is wrong with a file that was looked into and not taken, and what to do about it. */
export const fileProblem = (fault: FileFault): Problem<never> =>
  fault === "too-large"
    ? { text: "problem.file-too-large", values: { megabytes: 25 } }
    : { text: `problem.file-${fault}` };
