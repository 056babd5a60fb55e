import type { Publication } from "../newsroom/published.ts";
import { homeAddress, itemAddress, sectionAddress } from "./addresses.ts";
import type { Visit } from "./visit.ts";

/** What pages are about, in schema.org's words. Only what the page itself shows. */

const context = "https://schema.org";

export function organisationData({ t, site, language }: Visit, office: Publication<"office"> | null): object {
  return {
    "@context": context,
    "@type": "NGO",
    "@id": `${site.origin}/#organisation`,
    name: `${t("site.organisation")} – ${t("site.mission")}`,
    url: site.origin + homeAddress(language),
    parentOrganization: { "@type": "Organization", name: t("site.organisation"), url: "https://www.iom.int" },
    areaServed: { "@type": "Country", name: "BG" },
    ...(office?.shared.phone
      ? {
          contactPoint: {
            "@type": "ContactPoint",
            telephone: office.shared.phone,
            contactType: "customer service",
            availableLanguage: ["bg", "en"],
          },
        }
      : {}),
  };
}

export function newsData({ site, language }: Visit, item: Publication<"news">): object {
  return {
    "@context": context,
    "@type": "NewsArticle",
    headline: item.title,
    description: item.summary,
    inLanguage: language,
    ...(item.date ? { datePublished: item.date } : {}),
    dateModified: item.updatedAt.toISOString(),
    image: `${site.origin}/share/${language}/news/${item.key}.png`,
    mainEntityOfPage: site.origin + itemAddress(item),
    publisher: { "@id": `${site.origin}/#organisation` },
  };
}

export function projectData(
  { site, language }: Visit,
  project: Publication<"project">,
  fund: Publication<"funding-source"> | undefined,
): object {
  return {
    "@context": context,
    "@type": "Grant",
    name: project.title,
    description: project.summary,
    inLanguage: language,
    url: site.origin + itemAddress(project),
    ...(project.shared.number ? { identifier: project.shared.number } : {}),
    ...(fund ? { funder: { "@type": "FundingAgency", name: fund.title } } : {}),
    fundedItem: {
      "@type": "Project",
      name: project.title,
      ...(project.shared.started ? { foundingDate: project.shared.started } : {}),
      ...(project.shared.ended ? { dissolutionDate: project.shared.ended } : {}),
      parentOrganization: { "@id": `${site.origin}/#organisation` },
    },
  };
}

export function serviceData({ site, language }: Visit, service: Publication<"service">): object[] {
  const address = site.origin + itemAddress(service);
  const questions = service.fields.questions.map(({ question, answer }) => ({
    "@type": "Question",
    name: question,
    acceptedAnswer: { "@type": "Answer", text: answer },
  }));
  return [
    {
      "@context": context,
      "@type": "Service",
      name: service.title,
      description: service.summary,
      inLanguage: language,
      url: address,
      areaServed: { "@type": "Country", name: "BG" },
      provider: { "@id": `${site.origin}/#organisation` },
      availableChannel: {
        "@type": "ServiceChannel",
        serviceUrl: site.origin + sectionAddress(language, "office"),
      },
    },
    ...(questions.length > 0
      ? [
          {
            "@context": context,
            "@type": "FAQPage",
            url: address,
            inLanguage: language,
            mainEntity: questions,
          },
        ]
      : []),
  ];
}

export function eventData({ site, language }: Visit, event: Publication<"event">): object {
  const place = event.shared.place?.[language] ?? event.shared.place?.en;
  return {
    "@context": context,
    "@type": "Event",
    name: event.title,
    description: event.summary,
    inLanguage: language,
    url: site.origin + itemAddress(event),
    startDate: event.shared.starts,
    ...(event.shared.ends ? { endDate: event.shared.ends } : {}),
    ...(place ? { location: { "@type": "Place", name: place } } : {}),
    organizer: { "@id": `${site.origin}/#organisation` },
  };
}

export function breadcrumbData(
  { site, language, t }: Visit,
  crumbs: readonly { title: string; address: string }[],
): object {
  return {
    "@context": context,
    "@type": "BreadcrumbList",
    itemListElement: [{ title: t("nav.home"), address: homeAddress(language) }, ...crumbs].map(
      (crumb, place) => ({
        "@type": "ListItem",
        position: place + 1,
        name: crumb.title,
        item: site.origin + crumb.address,
      }),
    ),
  };
}
