import sharp from "sharp";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, expect, test } from "vitest";
import type { BoundCover } from "./bound.ts";
import { openPrinter } from "./printer.ts";
import type { Said } from "./sheet.ts";

const printer = openPrinter();
afterAll(() => printer.close());

const said = (main: string): Said => ({ main, beside: null });

/** A printed paper of several pages. */
const paperOf = (words: string, rows: number) =>
  printer.printSheet({
    main: "bg",
    beside: null,
    organisation: "Мисия",
    title: said(words),
    reference: "P-1",
    printed: "1 март 2026 г.",
    sections: [
      {
        title: said(words),
        rows: Array.from({ length: rows }, (_, at) => ({ label: said(`Ред ${at}`), value: words })),
      },
    ],
    statements: [],
    signatures: [],
    foot: said(""),
  });

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#875" } })
    .jpeg()
    .toBuffer();

const locked = Buffer.from(`%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>
endobj
4 0 obj
<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >>
endobj
trailer
<< /Root 1 0 R /Size 5 /Encrypt 4 0 R /ID [<4141><4141>] >>
%%EOF
`);

const cover: BoundCover = {
  lang: "bg",
  organisation: "Мисия в България",
  title: "Доказателства по досието",
  reference: "Случай 1111 2222",
  printed: "1 март 2026 г.",
  notes: ["Бележка"],
  head: ["Документ", "Страници", "SHA-256"],
  items: [
    {
      title: "1. Формуляр",
      state: null,
      papers: [{ name: "01-001", pages: "3", hash: "ab".repeat(32), note: null }],
    },
    { title: "2. Гражданство", state: "липсва", papers: [] },
  ],
};

test("pages are counted; what is broken or locked has none, and the next file is none the worse", async () => {
  const long = await paperOf("Дълго", 100);
  const { numPages } = await getDocumentProxy(new Uint8Array(long));
  expect(numPages).toBeGreaterThan(2);
  expect(await printer.pagesOf({ bytes: long, type: "pdf" })).toBe(numPages);
  expect(await printer.pagesOf({ bytes: await paperOf("Кратко", 1), type: "pdf" })).toBe(1);
  for (const rows of [30, 60, 150, 260]) {
    const bytes = await paperOf("Ред", rows);
    const there = (await getDocumentProxy(new Uint8Array(bytes))).numPages;
    expect(await printer.pagesOf({ bytes, type: "pdf" })).toBe(there);
  }
  expect(await printer.pagesOf({ bytes: Buffer.from("%PDF-1.7\nbroken\n%%EOF\n"), type: "pdf" })).toBeNull();
  expect(await printer.pagesOf({ bytes: locked, type: "pdf" })).toBeNull();
  const whole = await picture(60, 40);
  expect(await printer.pagesOf({ bytes: whole, type: "jpeg" })).toBe(1);
  expect(await printer.pagesOf({ bytes: whole.subarray(0, 40), type: "jpeg" })).toBeNull();
  expect(await printer.pagesOf({ bytes: await paperOf("После", 1), type: "pdf" })).toBe(1);
});

test("papers are bound in their order behind the cover, each page whole and marked, a wide picture on a wide page", async () => {
  const [form, photo] = [await paperOf("Формуляр на лицето", 100), await picture(600, 300)];
  const pages = (await printer.pagesOf({ bytes: form, type: "pdf" })) ?? 0;
  const pdf = await printer.bind(cover, [
    { name: "01-001", mark: "1. Формуляр", pages, bytes: form, type: "pdf" },
    { name: "02-002", mark: "2. Гражданство", pages: 1, bytes: photo, type: "jpeg" },
  ]);
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const total = 1 + pages + 1;
  expect(document.numPages).toBe(total);
  const { text } = await extractText(document, { mergePages: false });
  const plain = text.map((one) => one.normalize("NFKC").replaceAll(/\s+/g, " "));
  expect(plain[0]).toContain("ab".repeat(32));
  expect(plain[0]).toContain("2. Гражданство");
  for (let at = 1; at <= pages; at++) {
    expect(plain[at]).toContain(`01-001 · ${at} / ${pages}`);
    expect(plain[at]).toContain(`${at + 1} / ${total}`);
  }
  expect(plain[1]).toContain("Формуляр на лицето");
  expect(plain[total - 1]).toContain("02-002 · 1 / 1 2. Гражданство");
  const outline = (await document.getOutline()) ?? [];
  expect(outline.map(({ title }) => title)).toEqual([
    "Доказателства по досието",
    "01-001 · 1. Формуляр",
    "02-002 · 2. Гражданство",
  ]);
  const leadsTo = await Promise.all(
    outline.map(async ({ dest }) => {
      const [page] = typeof dest === "string" ? ((await document.getDestination(dest)) ?? []) : (dest ?? []);
      return 1 + (await document.getPageIndex(page as never));
    }),
  );
  expect(leadsTo).toEqual([1, 2, total]);
  const sizes = await Promise.all(
    [2, total].map(async (at) => (await document.getPage(at)).getViewport({ scale: 1 })),
  );
  expect(sizes.map(({ width, height }) => width > height)).toEqual([false, true]);
});
