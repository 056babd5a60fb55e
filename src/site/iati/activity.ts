import { earliestDay, latestDay } from "../../core/partial-date.ts";
import { element, type Xml } from "../../core/xml.ts";
import { itemAddress } from "../addresses.ts";
import type { Site } from "../visit.ts";
import { writeDates } from "./dates.ts";
import { writePeriod, writeResult } from "./figures.ts";
import { narratives } from "./narrative.ts";
import { iom, writeContact, writeParticipants, writeReporter } from "./organisations.ts";
import type { Told, ToldProject } from "./read-projects.ts";

/** Codes of IATI's lists ActivityStatus, DescriptionType and DocumentCategory. */
const status = { ongoing: 2, completed: 4 } as const;
const description = { general: 1, objectives: 2, other: 4 } as const;
const activityWebPage = "A12";

/** CRS purpose code: facilitation of orderly, safe, regular and responsible migration and mobility. */
const purpose = { vocabulary: 1, code: "15190", percentage: 100 };

/** One project as an IATI 2.03 activity. The order of the elements is the schema's; nothing may be moved. */
export function writeActivity(site: Site, project: ToldProject, office: Told<"office"> | null): Xml {
  const { shared, versions } = project;
  return element(
    "iati-activity",
    {
      "xml:lang": [...versions.keys()][0] ?? "bg",
      "default-currency": shared.budget?.currency ?? "BGN",
      "last-updated-datetime": project.updatedAt.toISOString(),
    },
    element("iati-identifier", {}, `${iom}-BG-${(shared.number ?? project.key).replaceAll(/[^\w.-]/g, "-")}`),
    writeReporter(site),
    element(
      "title",
      {},
      narratives(versions.keys(), (language) => versions.get(language)?.title),
    ),
    writeDescriptions(project),
    writeParticipants(site, project),
    element("activity-status", { code: status[shared.state] }),
    writeDates(project),
    writeContact(site, office),
    element("recipient-country", { code: "BG", percentage: 100 }),
    element("sector", purpose),
    writeBudget(project),
    [...versions.values()].map((version) => writePageLink(site, version)),
    writeResult(project),
  );
}

function writeDescriptions(project: ToldProject): Xml[] {
  const { shared, versions } = project;
  const describe = (type: number, tell: Parameters<typeof narratives>[1]) => {
    const told = narratives(versions.keys(), tell);
    return told.length > 0 ? [element("description", { type }, told)] : [];
  };
  const { budget } = shared;
  return [
    ...describe(description.general, (language) => versions.get(language)?.summary),
    ...describe(description.objectives, (language) => versions.get(language)?.fields.objective),
    ...(budget && !budgetPeriod(project)
      ? describe(description.other, (language, t) => {
          const sum = `${t("project.budget")}: ${t.number(budget.total)} ${budget.currency}`;
          const note = budget.note?.[language] ?? budget.note?.en;
          return note ? `${sum}. ${note}` : sum;
        })
      : []),
  ];
}

const longestBudget = 366 * 86_400_000;

/**
 * IATI's budget is a sum for at most a year, without any remark. A sum over several years, of an unknown period or one
 * that is not simply the project's budget is told in words instead.
 */
function budgetPeriod({ shared: { budget, started, ended } }: ToldProject): readonly [string, string] | null {
  if (!budget || budget.note || !started || !ended) return null;
  const period = [earliestDay(started), latestDay(ended)] as const;
  return Date.parse(period[1]) - Date.parse(period[0]) <= longestBudget ? period : null;
}

function writeBudget(project: ToldProject): Xml | null {
  const { budget } = project.shared;
  const period = budgetPeriod(project);
  if (!budget || !period) return null;
  return element(
    "budget",
    { type: 1 },
    ...writePeriod(period),
    element("value", { currency: budget.currency, "value-date": period[0] }, String(budget.total)),
  );
}

function writePageLink(site: Site, version: Parameters<typeof itemAddress>[0] & { title: string }): Xml {
  return element(
    "document-link",
    { url: site.origin + itemAddress(version), format: "text/html" },
    element("title", {}, element("narrative", { "xml:lang": version.language }, version.title)),
    element("category", { code: activityWebPage }),
    element("language", { code: version.language }),
  );
}
