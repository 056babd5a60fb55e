import { endsBeforeItBegins, overlaps } from "../../content/fund-words.ts";
import type { FieldProblem } from "../../editing/entry.ts";
import type { Say } from "../desk.ts";
import { fieldLabel } from "./words.ts";

/** What is wrong, at the top, with a way to each place. A screen reader says it first. */
export const ProblemSummary = ({
  t,
  problems,
  title,
  notice,
}: {
  t: Say;
  problems: readonly FieldProblem[];
  title?: string;
  notice?: string | undefined;
}) => {
  if (problems.length === 0 && !notice) return null;
  return (
    <div class="error-summary" role="alert" id="problems" tabindex={-1} autofocus>
      {notice ? <p>{notice}</p> : null}
      {problems.length > 0 ? (
        <>
          <h2>{title ?? t("problems.title", { count: problems.length })}</h2>
          <ul>
            {problems.map((problem) => (
              <li>
                <a href={`#field-${problem.field}`}>{problemText(t, problem)}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
};

const kindsExplained = ["date", "day", "number", "whole", "percent", "choice", "time"] as const;

/** A problem in the reader's language, naming its field. */
export function problemText(t: Say, { field, code, about }: FieldProblem): string {
  const label = fieldLabel(t, field);
  if (code === "invalid") {
    if (about === overlaps) return t("problem.periods-overlap", { label });
    if (about === endsBeforeItBegins) return t("problem.ends-before", { label });
    const kind = kindsExplained.find((one) => one === about);
    return kind ? t(`problem.invalid-${kind}`, { label }) : t("problem.invalid", { label });
  }
  if (code === "not-a-picture") return t("problem.not-a-picture", { reason: pictureReason(t, about) });
  return t(`problem.${code}`, { label, about: about ?? "" });
}

const pictureReasons = [
  ["is empty", "empty"],
  ["is larger than 25 MB", "large"],
  ["is not a picture we can read", "unreadable"],
  ["is a drawing we cannot look into", "packed"],
  ["is a drawing with scripts or outside references", "active"],
  ["is a damaged picture", "damaged"],
] as const;

const pictureReason = (t: Say, about: string | undefined): string =>
  t(`picture-problem.${pictureReasons.find(([said]) => said === about)?.[1] ?? "unreadable"}`);
