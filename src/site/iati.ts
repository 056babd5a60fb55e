import { comment, element, xmlDocument } from "../core/xml.ts";
import { anyone, notFound, type Route } from "../platform/http/index.ts";
import { writeActivity } from "./iati/activity.ts";
import { activityDates } from "./iati/dates.ts";
import { readHeadOffice, readProjects } from "./iati/read-projects.ts";
import { siteTexts } from "./texts/index.ts";
import type { Site } from "./visit.ts";

/** All projects as an IATI 2.03 activity file: unofficial, of this mission only. */
export const iatiRoutes = (site: Site): Route[] => [
  {
    method: "GET",
    path: "/projects.iati.xml",
    policy: anyone,
    kept: {},
    async answer() {
      const xml = await writeActivities(site);
      if (xml === null) throw notFound();
      return new Response(xml, { headers: { "content-type": "application/xml; charset=utf-8" } });
    },
  },
];

/** Null when there is nothing to tell: the schema knows no empty file, and no activity without any date. */
async function writeActivities(site: Site): Promise<string | null> {
  const [projects, office] = await Promise.all([readProjects(site), readHeadOffice(site)]);
  const dated = projects.filter((project) => activityDates(project).length > 0);
  if (dated.length === 0) return null;
  const undated = projects.filter((project) => !dated.includes(project)).map(({ key }) => key);
  const newest = new Date(Math.max(...dated.map(({ updatedAt }) => Number(updatedAt))));
  return xmlDocument(
    element(
      "iati-activities",
      { version: "2.03", "generated-datetime": newest.toISOString() },
      dated.map((project) => writeActivity(site, project, office)),
    ),
    comment(siteTexts.in("en")("iati.reporter")),
    ...(undated.length > 0
      ? [comment(siteTexts.in("en")("iati.undated", { keys: undated.join(", ") }))]
      : []),
  );
}
