import type { Route } from "../../platform/http/index.ts";
import { feedRoutes } from "../feeds/feed-routes.ts";
import { figuresRoutes } from "../figures.ts";
import { iatiRoutes } from "../iati.ts";
import { mapAsideRoutes } from "../map/aside-pages.tsx";
import { flowRoutes } from "../map/flows.ts";
import { oEmbedRoutes } from "../map/oembed.ts";
import { mapRoutes } from "../map/routes.tsx";
import { sharePictureRoutes } from "../share-picture.ts";
import { sitemapRoutes } from "../sitemap.ts";
import { type Site, siteLanguages } from "../visit.ts";
import { aboutRoutes } from "./about.tsx";
import { agreementRoutes } from "./agreements.tsx";
import { articleRoutes } from "./article.tsx";
import { collectionRoutes } from "./collections.tsx";
import { entranceRoutes, formerAddressRoutes } from "./entrance.ts";
import { eventRoutes } from "./event.tsx";
import { homeRoutes } from "./home.tsx";
import { newsListRoutes } from "./news-list.tsx";
import { officeRoutes } from "./offices.tsx";
import type { SiteRoutes } from "./page-route.ts";
import { projectRoutes } from "./project.tsx";
import { projectListRoutes } from "./projects.tsx";
import { searchRoutes } from "./search.tsx";
import { serviceRoutes } from "./services.tsx";

const inEveryLanguage: readonly SiteRoutes[] = [
  homeRoutes,
  newsListRoutes,
  articleRoutes,
  projectListRoutes,
  projectRoutes,
  agreementRoutes,
  serviceRoutes,
  eventRoutes,
  collectionRoutes,
  officeRoutes,
  aboutRoutes,
  searchRoutes,
  mapRoutes,
  mapAsideRoutes,
  feedRoutes,
];

/** Every address of the public site. The former addresses come last: they answer whatever nothing else does. */
export const publicRoutes = (site: Site): Route[] => [
  ...entranceRoutes(site),
  ...siteLanguages(site).flatMap((language) => inEveryLanguage.flatMap((routes) => routes(site, language))),
  ...sitemapRoutes(site),
  ...iatiRoutes(site),
  ...figuresRoutes(site),
  ...oEmbedRoutes(site),
  ...flowRoutes(site),
  ...sharePictureRoutes(site),
  ...formerAddressRoutes(site),
];
