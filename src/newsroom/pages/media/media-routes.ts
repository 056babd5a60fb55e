import { Buffer } from "node:buffer";
import { buffer } from "node:stream/consumers";
import { may } from "../../../access/index.ts";
import { isLanguage } from "../../../core/language.ts";
import { fingerprintOf, readBody, toResponse } from "../../../platform/forms/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import type { FieldProblem } from "../../editing/entry.ts";
import { withdrawConsent } from "../../media/consent.ts";
import { renderAgain } from "../../media/render-again.ts";
import { addPicture, replaceOriginal } from "../../media/upload.ts";
import { itemAddress, placeOf, told } from "../addresses.ts";
import { type NewsroomDesk, type Visit, visitOf } from "../desk.ts";
import { pictureBytes } from "../editor/preview-page.tsx";
import { readFields } from "../fields/read-fields.ts";
import { itemAgain } from "../item/item-routes.ts";
import { noteTampering } from "../parts/note-tampering.ts";
import { page, posting } from "../parts/once.ts";
import { readSent, type Sent } from "../parts/sent.ts";
import { mediaPage } from "./media-page.tsx";
import { onceAround, type Refused } from "./once-around.ts";
import { uploadShared, uploadTexts } from "./upload-fields.ts";

const mayWrite = may("newsroom.write");

/** A picture of 25 MB and its words. */
const largestUpload = 26_000_000;

export const mediaRoutes = (desk: NewsroomDesk): Route[] => [
  page(desk, "/newsroom/media", may("newsroom.read"), (visit) => mediaPage(visit)),
  {
    method: "GET",
    path: "/newsroom/media/pictures/:hash",
    policy: may("newsroom.read"),
    answer: (context) => pictureBytes(desk.newsroom.database.query, context.req.param("hash") ?? ""),
  },
  uploading(desk, "/newsroom/media", upload),
  uploading(desk, "/newsroom/picture/:key/original", replace),
  {
    method: "POST",
    path: "/newsroom/picture/:key/crops",
    policy: mayWrite,
    async answer(context) {
      // Cutting takes a moment and can be done twice without harm.
      await using body = await readBody(context, { limit: 10_000 });
      readSent(body);
      const visit = visitOf(desk, context);
      const { itemId } = pictureHere(visit);
      const made = await renderAgain(desk.newsroom, visit.act, { itemId });
      if (made.kind === "refused") return itemAgain(visit, itemId, made.problems);
      return toResponse({ status: 303, location: told(itemAddress(itemId), "cut") });
    },
  },
  posting(desk, {
    path: "/newsroom/picture/:key/consent-withdrawal",
    policy: mayWrite,
    async work(visit, _sent, newsroom) {
      const { itemId } = pictureHere(visit);
      await withdrawConsent(newsroom, visit.act, { itemId });
      return told(itemAddress(itemId), "consent-withdrawn");
    },
  }),
];

const pictureHere = ({ context }: Visit) => placeOf(context, "picture");

/** A form with a file. What takes long (drawing it anew) is done before the change begins. */
function uploading(
  desk: NewsroomDesk,
  path: string,
  work: (visit: Visit, sent: Sent, newsroom: NewsroomDesk["newsroom"]) => Promise<string | Refused>,
): Route {
  return {
    method: "POST",
    path,
    policy: path === "/newsroom/media" ? mayWrite : may("newsroom.publish"),
    async answer(context) {
      const visit = visitOf(desk, context);
      await using body = await readBody(context, { limit: largestUpload });
      const sent = readSent(body);
      if (sent.tampered.length > 0) await noteTampering(visit, sent);
      const sending = {
        key: sent.requestKey,
        actor: visit.actor.staffId,
        route: `POST ${context.req.path}`,
        content: fingerprintOf(body, sent.requestKey),
        now: visit.now,
      };
      return onceAround(desk.newsroom, sending, (newsroom) => work(visit, sent, newsroom));
    },
  };
}

async function fileOf(sent: Sent): Promise<Buffer> {
  const file = sent.files.find(({ field }) => field === "file");
  return file ? buffer(file.open()) : Buffer.alloc(0);
}

async function upload(
  visit: Visit,
  sent: Sent,
  newsroom: NewsroomDesk["newsroom"],
): Promise<string | Refused> {
  const { language: own } = visit;
  const texts = readFields(uploadTexts, sent.typed, { language: own });
  const shared = readFields(uploadShared, sent.typed, { language: own });
  const language = sent.typed.get("language") ?? "";
  const written = new Map([...texts.written, ...shared.written, ["language", language]]);
  const refuse = (problems: readonly FieldProblem[]): Refused => ({
    refused: () => mediaPage(visit, { written, problems }),
  });
  if (sent.tampered.length > 0) {
    return { refused: () => mediaPage(visit, { written, problems: [], notice: "form.tampered" }) };
  }
  if (!isLanguage(language)) return refuse([{ field: "language", code: "missing" }]);
  const problems = [...texts.problems, ...shared.problems];
  if (problems.length > 0) return refuse(problems);
  const bytes = await fileOf(sent);
  const wish = { bytes, language, fields: texts.values, shared: shared.values };
  const created = await addPicture(newsroom, visit.act, wish);
  if (created.kind === "refused") return refuse(created.problems);
  return told(itemAddress(created.itemId), "uploaded");
}

async function replace(
  visit: Visit,
  sent: Sent,
  newsroom: NewsroomDesk["newsroom"],
): Promise<string | Refused> {
  const { itemId } = pictureHere(visit);
  const bytes = await fileOf(sent);
  const replaced = await replaceOriginal(newsroom, visit.act, { itemId, bytes });
  if (replaced.kind === "refused") return { refused: () => itemAgain(visit, itemId, replaced.problems) };
  return told(itemAddress(itemId), "replaced");
}
