import { build } from "esbuild";
import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { pino } from "pino";
import type { Language } from "../src/core/language.ts";
import { directionOf } from "../src/core/language.ts";
import type { Database } from "../src/platform/db/index.ts";
import {
  answerSettlement,
  conflictSheetOf,
  fingerprintOf,
  newRequestKey,
  onceOnly,
  openConflict,
  openForEditing,
  type Problems,
  parseForm,
  readBody,
  readConflict,
  saveVersioned,
  sheetOf,
  type Typed,
  toResponse,
} from "../src/platform/forms/index.ts";
import {
  anyone,
  assemble,
  type Listening,
  listen,
  notFound,
  type Route,
} from "../src/platform/http/index.ts";
import { ConflictPage } from "../src/ui/conflict-page.tsx";
import { Document } from "../src/ui/document.tsx";
import { Form } from "../src/ui/form-controls.tsx";
import { htmlResponse } from "../src/ui/html.ts";
import { testNow } from "./databases.ts";
import { noteForm, noteRecord } from "./promises/two-editors.ts";
import { visitForm } from "./visit-form.ts";

const limit = 2_000_000;
const offered = { counsellor: [{ value: "s1", label: "Мария Петрова" }] };

/** A desk of two forms, put together as a real one is: one to be filled in wrongly, one that two people edit. */
export async function openNoteDesk(database: Database): Promise<Listening> {
  const css = await bundledStyles();
  const record = noteRecord("n1");
  const habits = (context: Context) => ({ language: languageOf(context), today: "2026-03-01", offered });
  const ana = { actor: "ana", database, now: testNow() };
  const entryOf = (context: Context) => Number(context.req.param("entry"));
  const showConflict = async (context: Context, shown: { typed?: Typed; problems?: Problems }) => {
    const who = { actor: "ana", at: testNow() };
    const conflict = await openConflict(database, record, entryOf(context), who);
    if (!conflict) throw notFound();
    const action = `/note/conflict/${entryOf(context)}`;
    const sheet = conflictSheetOf(noteForm, conflict, { ...state(context), action, ...shown });
    return page(context, shown.problems ? 422 : 200, <ConflictPage conflict={sheet} />);
  };
  const routes: Route[] = [
    {
      method: "GET",
      path: "/desk.css",
      policy: anyone,
      answer: () => new Response(css, { headers: { "content-type": "text/css" } }),
    },
    {
      method: "GET",
      path: "/visit",
      policy: anyone,
      answer: (context) =>
        page(
          context,
          200,
          <Form sheet={sheetOf(visitForm, { ...state(context), action: "/visit", offered })} />,
        ),
    },
    {
      method: "POST",
      path: "/visit",
      policy: anyone,
      async answer(context) {
        await using body = await readBody(context, { limit });
        const sent = parseForm(visitForm, body, habits(context));
        if (sent.ok) return Response.json(sent.values);
        const { typed, problems, tampered } = sent;
        const notice = tampered.length > 0 ? { notice: "form.tampered" as const } : {};
        const sheet = sheetOf(visitForm, {
          ...state(context),
          action: "/visit",
          offered,
          typed,
          problems,
          ...notice,
        });
        return page(context, 422, <Form sheet={sheet} />);
      },
    },
    {
      method: "GET",
      path: "/note",
      policy: anyone,
      async answer(context) {
        const { version, fields } = await openForEditing(database, record, { actor: "ana", at: testNow() });
        const known = { version, ...(fields ? { values: fields } : {}) };
        return page(
          context,
          200,
          <Form sheet={sheetOf(noteForm, { ...state(context), action: "/note", ...known })} />,
        );
      },
    },
    {
      method: "POST",
      path: "/note",
      policy: anyone,
      async answer(context) {
        await using body = await readBody(context, { limit });
        const sent = parseForm(noteForm, body, habits(context));
        if (!sent.ok) {
          const { typed, problems, version } = sent;
          const sheet = sheetOf(noteForm, { ...state(context), action: "/note", typed, problems, version });
          return page(context, 422, <Form sheet={sheet} />);
        }
        const sending = {
          key: sent.requestKey,
          actor: "ana",
          route: "POST /note",
          content: fingerprintOf(body, sent.requestKey),
          now: testNow(),
        };
        const { answer } = await onceOnly(database, sending, async (change) => {
          const save = { basedOn: sent.version ?? 0, yours: sent.values, actor: "ana", at: testNow() };
          const saved = await saveVersioned(change, record, save);
          return {
            status: 303,
            location: saved.outcome === "conflict" ? `/note/conflict/${saved.entry}` : "/note",
          };
        });
        return toResponse(answer);
      },
    },
    {
      method: "GET",
      path: "/note/conflict/:entry",
      policy: anyone,
      answer: (context) => showConflict(context, {}),
    },
    {
      method: "POST",
      path: "/note/conflict/:entry",
      policy: anyone,
      answer: (context) =>
        answerSettlement(context, ana, {
          form: noteForm,
          habits: habits(context),
          conflictAt: (version) => readConflict(database.query, record, { entry: entryOf(context), version }),
          again: (shown) => showConflict(context, shown),
          async save(change, chosen) {
            const saved = await saveVersioned(change, record, { ...chosen, actor: "ana", at: testNow() });
            return saved.outcome === "conflict" ? `/note/conflict/${saved.entry}` : "/note";
          },
        }),
    },
  ];
  const app = assemble({
    routes,
    headers: {},
    log: pino({ level: "silent" }),
    origin: "http://desk.test",
    errorPage: (refusal) => new Response(refusal.message, { status: refusal.status }),
  });
  return listen(app, { host: "127.0.0.1", port: 0 });
}

const languageOf = (context: Context): Language => (context.req.query("in") === "en" ? "en" : "bg");

const state = (context: Context) => ({
  language: languageOf(context),
  submit: languageOf(context) === "en" ? "Save" : "Запази",
  requestKey: newRequestKey(),
  contentLanguage: "ar" as const,
});

function page(context: Context, status: number, inside: unknown): Promise<Response> {
  const lang = languageOf(context);
  const turned = context.req.query("dir") === "rtl" ? "rtl" : directionOf(lang);
  return htmlResponse(
    <Document lang={lang} dir={turned} title="Посока" styles="/desk.css">
      <main>{inside as Child}</main>
    </Document>,
    status,
  );
}

async function bundledStyles(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["src/ui/styles/desk.css"],
    bundle: true,
    write: false,
    outdir: "none",
    external: ["*.woff2", "*.ttf"],
  });
  return outputFiles[0]?.text ?? "";
}
