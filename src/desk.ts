import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import {
  type Access,
  accessAfterRefusal,
  accessHook,
  activeWithRole,
  actorOf,
  argon2Passwords,
  issueFirstLink,
  namesOf,
  type OwnersByKind,
  ownersByKind,
  type Passwords,
  type Random,
  rightsOf,
  roleNames,
  staffRoutes,
} from "./access/index.ts";
import { accessRoutes } from "./access/pages/all.ts";
import { type AccessDesk, frameOf } from "./access/pages/desk-page.tsx";
import { deskErrorPage, houseRoutes } from "./access/pages/entrance.tsx";
import { sharingBook } from "./agreements/index.ts";
import { agreementRoutes, waitingInAgreements } from "./agreements/pages/all.ts";
import { auditRoutes } from "./audits/pages/all.ts";
import { assembleJourney, type Cases, casesReckonedAnew, ownerOfCase } from "./cases/index.ts";
import {
  type CasesDesk,
  caseRoutes,
  casesOfPerson,
  ownChapterOfCases,
  waitingInCases,
} from "./cases/pages/all.ts";
import { completeLanguages, type Language } from "./core/language.ts";
import { costsRoutes } from "./costs/pages/all.ts";
import { counsellingRoutes, waitingInCounselling } from "./counselling/pages/all.ts";
import { dashboardRoutes } from "./dashboard/pages/dashboard-page.tsx";
import { demoNotice, isDemo } from "./demo-mark.ts";
import { roomsOf } from "./desk-rooms.ts";
import { startRounds } from "./desk-rounds.ts";
import { quickSearchOf } from "./desk-search.ts";
import { type Counter, counterHere, counterInThread } from "./indicators/index.ts";
import { reportRoutes } from "./indicators/pages/all.ts";
import { journeyParts } from "./journey-parts.ts";
import { type NewsroomDesk, newsroomRoutes, waitingInNewsroom } from "./newsroom/pages/all.ts";
import { PublicationReader } from "./newsroom/published.ts";
import { outreachRoutes } from "./outreach/pages/all.ts";
import { moneyPanel, paymentRoutes, waitingInPayments } from "./payments/pages/all.ts";
import {
  actorById,
  type ImportsInBackground,
  importsHere,
  importsInThreads,
  ownerOfPerson,
} from "./people/index.ts";
import { type PeopleDesk, peopleRoutes, waitingInPeople } from "./people/pages/all.ts";
import { type Database, openDatabase, requireMigrations } from "./platform/db/index.ts";
import {
  type Application,
  assemble,
  type Log,
  listen,
  openLog,
  type Route,
  securityHeaders,
} from "./platform/http/index.ts";
import { openPrinter } from "./platform/print/index.ts";
import { openScanner } from "./platform/scanning/index.ts";
import { openVault, type Vault } from "./platform/vault/index.ts";
import { projectBook } from "./programmes/index.ts";
import { programmeRoutes } from "./programmes/pages/all.ts";
import { gatePanel } from "./protection/pages/gate-panel.tsx";
import { planPanel } from "./reintegration/pages/plan-panel.tsx";
import { surveyPanel } from "./reintegration/pages/survey-panel.tsx";
import { type MapDesk, mapRoutes } from "./routes-map/pages/all.ts";
import { migrations } from "./schema.ts";
import type { Settings } from "./settings.ts";
import { itemAddress, type Site } from "./site/index.ts";
import { itemPage } from "./site/pages/item-page.tsx";
import type { Running } from "./supervision.ts";
import { timesheetRoutes } from "./timesheets/pages/all.ts";
import { travelPanel, travelRoutes, waitingInTravel } from "./travel/pages/all.ts";
import { type Assets, openAssets } from "./ui/assets.ts";
import { sayAboveEveryPage } from "./ui/document.tsx";

const now = () => new Date();
const random = (length: number): Uint8Array => randomBytes(length);

/** What the desk is put together from. */
export interface DeskParts {
  readonly database: Database;
  readonly vault: Vault;
  readonly passwords: Passwords;
  readonly now: () => Date;
  readonly random: Random;
  readonly assets: Assets;
  readonly log: Log;
  readonly publicUrl: string;
  readonly deskUrl: string;
  /** Languages of the public site that are marked as a trial, in previews too. */
  readonly trialLanguages?: readonly Language[];
  /** How many proxies of ours stand in front. */
  readonly trustedProxies: number;
  /** Who goes on with imports; the answering process itself when not said. */
  readonly imports?: ImportsInBackground;
  /** Who counts persons for reports; likewise. */
  readonly counter?: Counter;
}

/** The desk, ready to answer: the one list of its routes, which the promises about rights read too. */
export interface AssembledDesk {
  readonly access: Access;
  readonly cases: Cases;
  readonly routes: readonly Route[];
  readonly app: Application;
}

/** Puts the desk together. */
export function assembleDesk(parts: DeskParts): AssembledDesk {
  const { database, vault, now, random, assets, publicUrl, deskUrl } = parts;
  const { counter = counterHere(database), trialLanguages = [], trustedProxies } = parts;
  const access: Access = {
    database,
    vault,
    passwords: parts.passwords,
    now,
    random,
    origin: deskUrl,
    addressSalt: random(16),
    offices: (language) => officesOf(database, language),
    ownerOf: ownersByKind(owners),
  };
  const desk: AccessDesk = {
    access,
    assets,
    publicUrl,
    trustedProxies,
    rooms: (context, language) => roomsOf(actorOf(context), context.req.path, language),
    quickSearch: (context, language) => quickSearchOf(actorOf(context), context.req.path, language),
  };
  const site: Site = {
    query: database.query,
    assets,
    origin: publicUrl,
    languages: completeLanguages,
    trialLanguages,
    now,
  };
  const newsroom: NewsroomDesk = {
    newsroom: { database, now, random, seal: vault },
    assets,
    publicUrl,
    deskUrl,
    renderFrame: (context, framed) => frameOf(desk, context, framed),
    namesOf: (ids) => namesOf(database.query, vault, ids),
    renderForReaders: (reader, item) => itemPage(site, reader, item),
    publicPathOf: (type, slug, language) => itemAddress({ type, key: slug, slug, language }),
  };
  const registry = { database, vault, now, random, reckonedAnew: casesReckonedAnew(() => cases.cases) };
  const printer = openPrinter();
  const people: PeopleDesk = {
    people: registry,
    imports:
      parts.imports ??
      importsHere({ people: registry, actorById: (query, staffId) => actorById(query, vault, staffId) }),
    printer,
    scanner: openScanner(),
    sharing: sharingBook,
    renderFrame: (context, framed) => frameOf(desk, context, framed),
    namesOf: (ids) => namesOf(database.query, vault, ids),
    offices: access.offices,
    ofPerson: (context, personId) => casesOfPerson(cases, context, personId),
    ownChapterOfLater: (context, words) => ownChapterOfCases(cases, context, words),
  };
  const cases: CasesDesk = {
    cases: {
      ...registry,
      journey: assembleJourney(journeyParts),
      projects: projectBook,
      sharing: sharingBook,
    },
    printer,
    panels: [gatePanel, travelPanel, planPanel, surveyPanel, moneyPanel],
    renderFrame: people.renderFrame,
    namesOf: people.namesOf,
    offices: access.offices,
    colleagues: () => colleaguesIn(access),
  };
  const waiting = [
    ...[waitingInCounselling, waitingInTravel, waitingInCases, waitingInPayments].map(
      (waits) => (context: Context) => waits(cases.cases, actorOf(context)),
    ),
    (context: Context) => waitingInPeople(people.people, actorOf(context)),
    (context: Context) => waitingInAgreements(people.people, actorOf(context)),
    (context: Context) => waitingInNewsroom(newsroom.newsroom, actorOf(context)),
  ];
  const map: MapDesk = {
    map: { database, now, random },
    renderFrame: (context, framed) => frameOf(desk, context, framed),
    namesOf: (ids) => namesOf(database.query, vault, ids),
  };
  const routes = [
    ...houseRoutes(desk),
    ...accessRoutes(desk, waiting),
    ...staffRoutes(access, newsroomRoutes(newsroom)),
    ...staffRoutes(access, peopleRoutes(people)),
    // A word where the pages of cases have an id comes first.
    ...staffRoutes(access, counsellingRoutes(cases)),
    ...staffRoutes(access, caseRoutes(cases)),
    ...staffRoutes(access, travelRoutes(cases)),
    ...staffRoutes(access, paymentRoutes(cases)),
    ...staffRoutes(access, dashboardRoutes(cases, counter)),
    ...staffRoutes(access, programmeRoutes(cases)),
    ...staffRoutes(access, outreachRoutes(cases)),
    ...staffRoutes(access, agreementRoutes(cases)),
    ...staffRoutes(access, costsRoutes(cases)),
    ...staffRoutes(access, timesheetRoutes(cases)),
    ...staffRoutes(access, auditRoutes(cases, counter)),
    ...staffRoutes(access, reportRoutes(cases, counter)),
    ...staffRoutes(access, mapRoutes(map)),
  ];
  const app = assemble({
    routes,
    headers: securityHeaders(deskUrl, "same-origin"),
    log: parts.log,
    origin: deskUrl,
    before: accessHook(access),
    afterRefusal: accessAfterRefusal(access),
    errorPage: (refusal, context, requestId) => deskErrorPage(desk, refusal, context, requestId),
  });
  return { access, cases: cases.cases, routes, app };
}

/** Puts the desk together and starts it, on an origin of its own. It alone holds the vault's key. */
export async function startDesk(settings: Settings, say: (text: string) => void): Promise<Running> {
  if (isDemo(settings)) sayAboveEveryPage(demoNotice);
  const database = openDatabase(settings.database);
  await requireMigrations(database, migrations);
  const { vault, note } = openVault(
    { folder: `${settings.dataDir}/keys`, masterKey: process.env.POSOKA_MASTER_KEY },
    { now },
  );
  if (note) say(note);
  const log = openLog("desk", settings.logLevel);
  const { publicUrl, deskUrl, trialLanguages, trustedProxies } = settings;
  const assets = openAssets();
  const passwords = argon2Passwords();
  const told = { publicUrl, deskUrl, trialLanguages, trustedProxies };
  const keys = `${settings.dataDir}/keys`;
  const imports = importsInThreads({ database: settings.database, keys }, (error) =>
    log.error({ error, thread: "import" }),
  );
  const counter = counterInThread(settings.database);
  const parts = { database, vault, passwords, now, random, assets, log, imports, counter, ...told };
  const { access, cases, app } = assembleDesk(parts);
  const ends = startRounds(cases, imports, log);
  const { port, stop } = await listen(app, { host: settings.host, port: settings.deskPort });
  const firstLink = await issueFirstLink(access);
  if (firstLink) {
    // With port 0 the port is only known now.
    const link = firstLink.replace(/:0(?=\/)/, `:${port}`);
    say(`Nobody can sign in yet. Make the first administrator, once, within 24 hours:\n${link}`);
  }
  return {
    port,
    async stop() {
      for (const end of ends) end();
      await stop();
      await counter.close();
      vault.close();
      await database.close();
    },
  };
}

/** Colleagues who may manage a case. */
async function colleaguesIn({ database, vault }: Pick<Access, "database" | "vault">) {
  const managing = roleNames.filter((role) => rightsOf([role]).has("case.write"));
  const ids = await activeWithRole(database.query, managing);
  const names = await namesOf(database.query, vault, ids);
  return ids.map((id) => ({ value: id, label: names.get(id) ?? id }));
}

async function officesOf(database: Database, language: "bg" | "en") {
  const offices = await new PublicationReader(database.query, language).list("office", { order: "given" });
  return offices.map(({ key, title }) => ({ key, name: title }));
}

/** Whose record an object is, for each kind that can be opened by breaking the glass. Items of the newsroom are nobody's. */
const owners: OwnersByKind = {
  person: ownerOfPerson,
  case: ownerOfCase,
  async item(query, id) {
    const item = await query.selectFrom("content_item").select("id").where("id", "=", id).executeTakeFirst();
    return item ? null : undefined;
  },
};
