import { type CompleteLanguage, completeLanguages } from "../../core/language.ts";
import { element, type Xml } from "../../core/xml.ts";
import type { Site } from "../visit.ts";
import { narratives } from "./narrative.ts";
import type { Told, ToldProject } from "./read-projects.ts";

/** IOM as the DAC's list of organisations knows it; the mission has no number of its own. */
export const iom = "XM-DAC-47066";

/** Codes of IATI's lists OrganisationRole and OrganisationType. */
const role = { funding: 1, implementing: 4 } as const;
const multilateral = 40;

/** Only where the kind of a partner says the type beyond doubt. */
const typeOfKind: Readonly<Record<Told<"partner">["shared"]["kind"], number | null>> = {
  authority: 10,
  un: multilateral,
  ngo: 22,
  donor: null,
  university: 80,
  company: 70,
};

/** Who tells: this site, which is not the channel IOM itself reports through. */
export const writeReporter = (site: Site): Xml =>
  element(
    "reporting-org",
    { ref: iom, type: multilateral, "secondary-reporter": 1 },
    narratives(site.languages, (_, t) => t("iati.reporter")),
  );

/** Who pays, the mission itself, and those who do the work with it. */
export function writeParticipants(site: Site, { fund, partners }: ToldProject): Xml[] {
  return [
    ...(fund ? [element("participating-org", { role: role.funding }, nameOf(fund))] : []),
    element(
      "participating-org",
      { ref: iom, type: multilateral, role: role.implementing },
      narratives(site.languages, (_, t) => `${t("site.organisation")} – ${t("site.mission")}`),
    ),
    ...partners.map((partner) =>
      element(
        "participating-org",
        {
          type: typeOfKind[partner.shared.kind],
          role: partner.shared.kind === "donor" ? role.funding : role.implementing,
        },
        nameOf(partner),
      ),
    ),
  ];
}

export const nameOf = ({ versions }: Told<"funding-source"> | Told<"partner">): Xml[] =>
  narratives(versions.keys(), (language) => versions.get(language)?.title);

/** Where to ask: the mission's own office, not a person. */
export function writeContact(site: Site, office: Told<"office"> | null): Xml | null {
  if (!office) return null;
  const { phone, email, street, city } = office.shared;
  const place = (language: CompleteLanguage) =>
    [street?.[language], city[language]].filter(Boolean).join(", ");
  const generalEnquiries = 1;
  return element(
    "contact-info",
    { type: generalEnquiries },
    element(
      "organisation",
      {},
      narratives(site.languages, (_, t) => `${t("site.organisation")} – ${t("site.mission")}`),
    ),
    phone ? element("telephone", {}, phone) : null,
    email ? element("email", {}, email) : null,
    element("website", {}, site.origin),
    element(
      "mailing-address",
      {},
      narratives(completeLanguages, (language) => place(language as CompleteLanguage)),
    ),
  );
}
