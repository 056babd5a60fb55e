import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import {
  draftNews,
  editor,
  openNewsroom,
  publisher,
  publishLatest,
  retitle,
} from "../../../test/newsroom.ts";
import * as desk from "../index.ts";
import { cutAround } from "./crops.ts";

/** A photograph with a place in its metadata: left half red, right half blue. */
const photo = () =>
  sharp({ create: { width: 900, height: 300, channels: 3, background: "#ff0000" } })
    .composite([
      {
        input: { create: { width: 450, height: 300, channels: 3, background: "#0000ff" } },
        left: 450,
        top: 0,
      },
    ])
    .withExif({
      IFD3: { GPSLatitude: "42/1 41/1 0/1", GPSLongitude: "23/1 19/1 0/1" },
      IFD0: { Artist: "Secret Name" },
    })
    .jpeg()
    .toBuffer();

const words = { title: "Път", alt: "Червено и синьо" };
const rights = { credit: "МОМ", rights: "собствена" };

forEachDatabase((_, open) => {
  const upload = async (newsroom: desk.PictureNewsroom, more: object = {}, fields: object = words) =>
    desk.addPicture(newsroom, editor, {
      bytes: await photo(),
      key: "photo",
      language: "bg",
      fields: { ...fields },
      shared: { ...rights, ...more },
    });

  test("readers get crops around the focus and nothing of the camera's notes", async () => {
    await using db = await open();
    const newsroom = openNewsroom(db.database);
    expect(await upload(newsroom, { focus: { x: 1, y: 0.5 } })).toEqual({
      kind: "created",
      itemId: "picture/photo",
    });
    const crops = await desk.cropsOf(db.database.query, "picture/photo", "1:1");
    expect(crops.map(({ width, height }) => [width, height])).toEqual([
      [300, 300],
      [300, 300],
      [300, 300],
    ]);
    const jpeg = crops.find(({ format }) => format === "jpeg");
    const bytes = await desk.renditionByHash(db.database.query, jpeg?.hash ?? "");
    const { dominant } = await sharp(Buffer.from(bytes?.bytes ?? [])).stats();
    expect(dominant.b).toBeGreaterThan(200);
    for (const table of ["picture_rendition", "picture_crop"] as const) {
      for (const row of await db.database.query.selectFrom(table).select("bytes").execute()) {
        const { exif, xmp } = await sharp(Buffer.from(row.bytes)).metadata();
        expect([exif, xmp]).toEqual([undefined, undefined]);
        expect(Buffer.from(row.bytes).includes("Secret Name")).toBe(false);
      }
    }
    const original = await desk.readOriginal(db.database.query, undefined, "picture/photo");
    expect(original).toMatchObject({ file: "picture.jpg" });
  });

  test("the original is sealed where there is a vault", async () => {
    await using db = await open();
    const turn = (bytes: Uint8Array) => Uint8Array.from(bytes, (byte) => byte ^ 0x5a);
    const seal: desk.OriginalSeal = {
      sealBytes: (_s, _p, plain) => turn(plain),
      unsealBytes: (_s, _p, sealed) => turn(sealed),
    };
    const newsroom = { ...openNewsroom(db.database), seal };
    await upload(newsroom);
    const stored = await db.database.query.selectFrom("picture_original").select("bytes").executeTakeFirst();
    expect(Buffer.from(stored?.bytes ?? []).equals(await photo())).toBe(false);
    const original = await desk.readOriginal(db.database.query, seal, "picture/photo");
    expect(
      original !== null && original !== "sealed" && Buffer.from(original.bytes).equals(await photo()),
    ).toBe(true);
    expect(await desk.readOriginal(db.database.query, undefined, "picture/photo")).toBe("sealed");
  });

  test("what is no picture, whatever its name, and what lacks rights is refused, and nothing of it is kept", async () => {
    await using db = await open();
    const newsroom = openNewsroom(db.database);
    const svg = (inside: string) =>
      Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`);
    const files = [
      Buffer.from("<html><script>alert(1)</script></html>"),
      svg("<script>alert(1)</script>"),
      svg('<rect width="9" height="9" onload="alert(1)"/>'),
      svg('<image href="file:///etc/passwd"/>'),
      Buffer.from("\ufeff<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "utf16le"),
      Buffer.alloc(0),
      Buffer.alloc(26_000_000),
      (await photo()).subarray(0, 400),
      await sharp({ create: { width: 9000, height: 9000, channels: 3, background: "#fff" } })
        .png()
        .toBuffer(),
    ];
    for (const bytes of files) {
      const made = await desk.addPicture(newsroom, editor, {
        bytes,
        language: "bg",
        fields: words,
        shared: rights,
      });
      expect(made).toMatchObject({ kind: "refused", problems: [{ field: "file", code: "not-a-picture" }] });
    }
    const bare = await desk.addPicture(newsroom, editor, {
      bytes: await photo(),
      language: "bg",
      fields: words,
      shared: {},
    });
    expect(bare).toMatchObject({ kind: "refused", problems: [{ field: "credit" }, { field: "rights" }] });
    expect(await db.database.query.selectFrom("content_item").select("id").execute()).toEqual([]);
    expect(await db.database.query.selectFrom("audit_line").select("seq").execute()).toEqual([]);
  });

  test("a picture says what it shows in each language, in words and not by its file's name", async () => {
    await using db = await open();
    const newsroom = openNewsroom(db.database);
    await upload(newsroom, {}, { title: "Път" });
    const itemId = await draftNews(newsroom, "one");
    await desk.saveShared(newsroom, editor, {
      itemId,
      basedOn: 1,
      shared: { date: "2026", picture: "photo" },
    });
    expect(await publishLatest(newsroom, "picture/photo", "bg")).toEqual({
      kind: "refused",
      problems: [{ field: "alt", code: "missing" }],
    });
    expect(await publishLatest(newsroom, itemId, "bg")).toEqual({
      kind: "refused",
      problems: [{ field: "picture", code: "without-alt", about: "picture/photo" }],
    });
    const entry = { itemId: "picture/photo", language: "bg", body: "" } as const;
    await desk.saveTranslation(newsroom, editor, {
      ...entry,
      basedOn: 1,
      fields: { title: "Път", alt: "IMG_2041.jpg" },
    });
    expect(await publishLatest(newsroom, "picture/photo", "bg")).toMatchObject({
      problems: [{ field: "alt", code: "alt-is-file-name" }],
    });
    await desk.saveTranslation(newsroom, editor, { ...entry, basedOn: 2, fields: words });
    expect(await publishLatest(newsroom, "picture/photo", "bg")).toMatchObject({ kind: "published" });
    expect(await publishLatest(newsroom, itemId, "bg")).toMatchObject({ kind: "published" });
    const uses = await desk.usesOf(db.database.query, editor.actor, "picture/photo");
    expect(uses).toEqual([{ itemId, title: "Заглавие", kind: "picture", onDesk: true, languages: ["bg"] }]);
  });

  test("a picture whose consent ends is off everywhere the day after, says where it was, and stays off", async () => {
    await using db = await open();
    const newsroom = openNewsroom(db.database, "2026-03-10T21:59:00.000Z");
    const consent = { paper: "F-12", given: "2025-03-10", until: "2026-03-10" };
    await upload(newsroom, { peopleShown: true });
    expect(await publishLatest(newsroom, "picture/photo", "bg")).toMatchObject({
      problems: [{ code: "no-consent" }],
    });
    const shared = { ...rights, file: "picture.jpg", peopleShown: true, consent };
    await desk.saveShared(newsroom, editor, { itemId: "picture/photo", basedOn: 1, shared });
    await publishLatest(newsroom, "picture/photo", "bg");
    const itemId = await draftNews(newsroom, "one");
    await desk.saveShared(newsroom, editor, {
      itemId,
      basedOn: 1,
      shared: { date: "2026", picture: "photo" },
    });
    await publishLatest(newsroom, itemId, "bg");
    const reader = new desk.PublicationReader(db.database.query, "bg");
    expect(JSON.stringify(await reader.byKey("picture", "photo"))).not.toContain("F-12");
    expect(await desk.expirePictureConsents(db.database, newsroom.now)).toEqual([]);
    newsroom.pass(1);
    const off = { itemId: "picture/photo", why: "expired", usedIn: [itemId] };
    expect(await desk.expirePictureConsents(db.database, newsroom.now)).toEqual([off]);
    expect(await desk.expirePictureConsents(db.database, newsroom.now)).toEqual([]);
    expect(await reader.namedBy(itemId, "picture")).toEqual([]);
    expect(await db.database.query.selectFrom("picture_rendition").select("hash").execute()).toEqual([]);
    expect(await db.database.query.selectFrom("picture_crop").select("hash").execute()).toEqual([]);
    expect(await desk.whyHidden(db.database.query, "picture/photo")).toMatchObject(off);
    await retitle(newsroom, itemId, "bg", "Пак");
    await publishLatest(newsroom, itemId, "bg");
    expect(await reader.namedBy(itemId, "picture")).toEqual([]);
    expect(await publishLatest(newsroom, "picture/photo", "bg")).toMatchObject({ kind: "refused" });
    const renewed = { ...shared, consent: { ...consent, until: "2027-03-10" } };
    await desk.saveShared(newsroom, editor, { itemId: "picture/photo", basedOn: 2, shared: renewed });
    expect(await desk.renderAgain(newsroom, editor, { itemId: "picture/photo" })).toEqual({
      kind: "rendered",
    });
    expect(await publishLatest(newsroom, "picture/photo", "bg")).toMatchObject({ kind: "published" });
    expect(await reader.namedBy(itemId, "picture")).toHaveLength(1);
    expect(await desk.withdrawConsent(newsroom, editor, { itemId: "picture/photo" })).toMatchObject({
      why: "withdrawn",
    });
    expect(await reader.namedBy(itemId, "picture")).toEqual([]);
  });

  test("another file in place of a picture's is there at once, under the same words", async () => {
    await using db = await open();
    const newsroom = openNewsroom(db.database);
    await upload(newsroom);
    await publishLatest(newsroom, "picture/photo", "bg");
    const before = await desk.renditionsOf(db.database.query, "picture/photo");
    const bytes = await sharp({ create: { width: 500, height: 500, channels: 3, background: "#00ff00" } })
      .png()
      .toBuffer();
    const replaced = await desk.replaceOriginal(newsroom, publisher, { itemId: "picture/photo", bytes });
    expect(replaced).toEqual({ kind: "replaced", revision: 2 });
    const after = await desk.renditionsOf(db.database.query, "picture/photo");
    expect(after.map(({ hash }) => hash)).not.toEqual(before.map(({ hash }) => hash));
    expect(await new desk.PublicationReader(db.database.query, "bg").byKey("picture", "photo")).toMatchObject(
      {
        fields: { alt: "Червено и синьо" },
      },
    );
  });
});

test("a crop lies inside its picture, has its shape, and holds the focus", () => {
  const side = fc.integer({ min: 40, max: 5000 });
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(side, side, fc.constantFrom(16 / 9, 4 / 3, 1), part, part, (width, height, ratio, x, y) => {
      const cut = cutAround(width, height, ratio, { x, y });
      expect(cut.left).toBeGreaterThanOrEqual(0);
      expect(cut.left + cut.width).toBeLessThanOrEqual(width);
      expect(cut.top + cut.height).toBeLessThanOrEqual(height);
      expect(Math.abs(cut.width / ratio - cut.height)).toBeLessThanOrEqual(1);
      expect(x * width).toBeGreaterThanOrEqual(cut.left - 1);
      expect(x * width).toBeLessThanOrEqual(cut.left + cut.width + 1);
      expect(y * height).toBeGreaterThanOrEqual(cut.top - 1);
      expect(y * height).toBeLessThanOrEqual(cut.top + cut.height + 1);
    }),
  );
});
