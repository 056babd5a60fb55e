import { Buffer } from "node:buffer";
import { buffer } from "node:stream/consumers";
import { may } from "../../../access/index.ts";
import { isLanguage } from "../../../core/language.ts";
import { readBody, toResponse } from "../../../platform/forms/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import type { FieldProblem } from "../../editing/entry.ts";
import { withdrawConsent } from "../../media/consent.ts";
import { renderAgain } from "../../media/render-again.ts";
import { addPicture, replaceOriginal } from "../../media/upload.ts";
import { largestPictureBytes } from "../../publishing/pictures.ts";
import { itemAddress, placeOf, told } from "../addresses.ts";
import { type NewsroomDesk, type Visit, visitOf } from "../desk.ts";
import { pictureBytes } from "../editor/preview-page.tsx";
import { readFields } from "../fields/read-fields.ts";
import { itemAgain } from "../item/item-routes.ts";
import { page, posting } from "../parts/once.ts";
import { readSent, type Sent } from "../parts/sent.ts";
import { mediaPage } from "./media-page.tsx";
import { uploadShared, uploadTexts } from "./upload-fields.ts";
import { type Trouble, tooLarge, uploading } from "./uploading.ts";

const mayWrite = may("newsroom.write");

export const mediaRoutes = (desk: NewsroomDesk): Route[] => [
  page(desk, "/newsroom/media", may("newsroom.read"), (visit) => mediaPage(visit)),
  {
    method: "GET",
    path: "/newsroom/media/pictures/:hash",
    policy: may("newsroom.read"),
    answer: (context) => pictureBytes(desk.newsroom.database.query, context.req.param("hash") ?? ""),
  },
  uploading(desk, { path: "/newsroom/media", policy: mayWrite, work: upload, again: uploadAgain }),
  uploading(desk, {
    path: "/newsroom/picture/:key/original",
    policy: may("newsroom.publish"),
    work: replace,
    again: replaceAgain,
  }),
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

/** The picture that was sent, or what is wrong with it before anybody looks inside. */
async function fileOf(sent: Sent): Promise<Buffer | FieldProblem> {
  const file = sent.files.find(({ field }) => field === "file");
  if (file && file.size > largestPictureBytes) return tooLarge;
  return file ? buffer(file.open()) : Buffer.alloc(0);
}

async function upload(
  visit: Visit,
  sent: Sent,
  newsroom: NewsroomDesk["newsroom"],
): Promise<string | Trouble> {
  const { texts, shared, language } = readUpload(visit, sent);
  if (!isLanguage(language)) return { problems: [{ field: "language", code: "missing" }] };
  const problems = [...texts.problems, ...shared.problems];
  const bytes = await fileOf(sent);
  if (!Buffer.isBuffer(bytes)) problems.push(bytes);
  if (!Buffer.isBuffer(bytes) || problems.length > 0) return { problems };
  const wish = { bytes, language, fields: texts.values, shared: shared.values };
  const created = await addPicture(newsroom, visit.act, wish);
  if (created.kind === "refused") return { problems: created.problems };
  return told(itemAddress(created.itemId), "uploaded");
}

const readUpload = ({ language: own }: Visit, sent: Sent) => ({
  texts: readFields(uploadTexts, sent.typed, { language: own }),
  shared: readFields(uploadShared, sent.typed, { language: own }),
  language: sent.typed.get("language") ?? "",
});

function uploadAgain(visit: Visit, sent: Sent, { problems = [], ...trouble }: Trouble): Promise<Response> {
  const { texts, shared, language } = readUpload(visit, sent);
  const written = new Map([...texts.written, ...shared.written, ["language", language]]);
  return mediaPage(visit, { written, problems, ...trouble });
}

async function replace(
  visit: Visit,
  sent: Sent,
  newsroom: NewsroomDesk["newsroom"],
): Promise<string | Trouble> {
  const { itemId } = pictureHere(visit);
  const bytes = await fileOf(sent);
  if (!Buffer.isBuffer(bytes)) return { problems: [bytes] };
  const replaced = await replaceOriginal(newsroom, visit.act, { itemId, bytes });
  if (replaced.kind === "refused") return { problems: replaced.problems };
  return told(itemAddress(itemId), "replaced");
}

const replaceAgain = (visit: Visit, _sent: Sent, { problems = [], ...trouble }: Trouble) =>
  itemAgain(visit, pictureHere(visit).itemId, problems, trouble);
