import { screeningA } from "../protection/index.ts";

/** A rapid screening in which nothing was found. */
export const screeningWith = (stage: "intake" | "before-booking") =>
  ({
    ...Object.fromEntries(
      Object.entries(screeningA.form.fields).flatMap(([field, { kind }]) =>
        kind === "choice" ? [[field, "no"]] : [],
      ),
    ),
    questions: "2026-1",
    stage,
    alone: true,
    interviewer_offered: true,
  }) as object;
