import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { completeLanguages } from "../../core/language.ts";
import { clientAddress } from "../../platform/http/index.ts";
import { preferredLanguage, type TextKey } from "../../platform/i18n/index.ts";
import type { Assets } from "../../ui/assets.ts";
import { DeskFrame, type QuickSearch, type Room } from "../../ui/desk/frame.tsx";
import { htmlResponse } from "../../ui/html.ts";
import type { Access } from "../access.ts";
import { actorMay } from "../actor.ts";
import { readCookie } from "../sessions/cookies.ts";
import { describeDevice } from "../sessions/device.ts";
import type { Asker } from "../sign-in/password.ts";
import { accessTexts } from "../texts/index.ts";

export type AccessText = TextKey<typeof accessTexts>;
export type AccessTranslator = ReturnType<typeof accessTexts.in>;

/** What the pages of access work with. */
export interface AccessDesk {
  readonly access: Access;
  readonly assets: Assets;
  readonly publicUrl: string;
  /** The rooms of other parts of the desk that the reader may enter, shown before those of access. */
  rooms?(context: Context, language: "bg" | "en"): readonly Room[] | Promise<readonly Room[]>;
  /** Looking something up from every page, for those who may. */
  quickSearch?(context: Context, language: "bg" | "en"): QuickSearch | null;
  /** How many proxies of ours stand in front; none when not said. */
  readonly trustedProxies?: number;
}

/** The reader's language: chosen in the account, or at the door what the browser asks for. */
export function languageOf(context: Context): "bg" | "en" {
  const chosen = context.get("actor")?.language;
  if (chosen) return chosen;
  return preferredLanguage(context.req.header("accept-language"), completeLanguages) === "en" ? "en" : "bg";
}

export const translatorFor = (context: Context): AccessTranslator => accessTexts.in(languageOf(context));

/** What stands in the desk's frame. */
export interface FramedPage {
  readonly title: string;
  readonly note?: string | undefined;
  readonly crumbs?: readonly { readonly title: string; readonly address: string }[];
  readonly scripts?: readonly string[];
  readonly children?: Child;
}

export interface PageProps extends FramedPage {
  readonly status?: number;
  readonly headers?: readonly (readonly [string, string])[];
}

/** The desk's frame around a page, in the reader's language and with the rooms they may enter. */
export async function frameOf(desk: AccessDesk, context: Context, props: FramedPage) {
  const t = translatorFor(context);
  const actor = context.get("actor");
  const { title, note, crumbs = [], children } = props;
  const search = actor ? (desk.quickSearch?.(context, actor.language) ?? null) : null;
  const scripts = [...new Set([...(props.scripts ?? []), ...(search ? [search.script] : [])])];
  return (
    <DeskFrame
      assets={desk.assets}
      language={t.language}
      direction={t.direction}
      title={title}
      words={{
        desk: t("desk.name"),
        skip: t("desk.skip"),
        rooms: t("desk.rooms"),
        account: t("desk.account"),
        signOut: t("desk.sign-out"),
      }}
      rooms={await roomsFor(desk, context)}
      {...(actor
        ? { person: { name: actor.name, accountAddress: "/account", signOutAddress: "/sign-out" } }
        : {})}
      {...(search ? { search } : {})}
      {...(note ? { note } : {})}
      crumbs={crumbs}
      scripts={scripts.filter((script) => desk.assets.has(script))}
    >
      {children}
    </DeskFrame>
  );
}

/** A whole page of access. */
export async function deskPage(desk: AccessDesk, context: Context, props: PageProps): Promise<Response> {
  const { title, status = 200, headers = [], children } = props;
  const framed = (
    <>
      <h1>{title}</h1>
      {children}
    </>
  );
  const response = await htmlResponse(frameOf(desk, context, { ...props, children: framed }), status);
  for (const [name, value] of headers) response.headers.append(name, value);
  return response;
}

/** The rooms the reader may enter, in their language. */
export async function roomsFor(desk: AccessDesk, context: Context): Promise<readonly Room[]> {
  const actor = context.get("actor");
  if (!actor) return [];
  const t = translatorFor(context);
  const here = (address: string) => ({ address, current: context.req.path.startsWith(address) });
  const others = (await desk.rooms?.(context, actor.language)) ?? [];
  const staff = actorMay(actor, "staff.manage") ? [{ title: t("staff.title"), ...here("/staff") }] : [];
  const glass = actorMay(actor, "glass.watch")
    ? [{ title: t("glass.list"), ...here("/oversight/glass") }]
    : [];
  return [...others, ...staff, ...glass];
}

/** Where a request at the door comes from. */
export function askerOf(desk: AccessDesk, context: Context): Asker {
  return {
    address: clientAddress(
      socketAddress(context),
      context.req.header("x-forwarded-for"),
      desk.trustedProxies ?? 0,
    ),
    device: readCookie(context, desk.access.origin, "device"),
    browser: describeDevice(context.req.header("user-agent")),
    requestId: context.get("requestId"),
  };
}

/** Without a socket (in tests) all come from the same nowhere. */
function socketAddress(context: Context): string | undefined {
  const { incoming } = (context.env ?? {}) as { incoming?: unknown };
  return incoming ? getConnInfo(context).remote.address : undefined;
}

/** To another page of ours, with cookies where there are any. */
export function goTo(path: string, ...cookies: readonly string[]): Response {
  const headers = new Headers({ location: path });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** The success note a redirect asked for, if it is one of those the page knows. */
export function doneNote(context: Context, known: Readonly<Record<string, AccessText>>): string | undefined {
  const done = context.req.query("done") ?? "";
  const key = Object.hasOwn(known, done) ? known[done] : undefined;
  return key && translatorFor(context)(key);
}
