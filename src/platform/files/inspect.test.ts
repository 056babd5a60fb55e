import { randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { type FileFault, FileRefused, inspectFile, largestFile } from "./index.ts";

const drawn = sharp({ create: { width: 40, height: 30, channels: 3, background: "#cde" } });
const pdf = (more = "") => Buffer.from(`%PDF-1.7\n1 0 obj <</Type /Catalog ${more}>> endobj\n%%EOF\n`);
const box = (brand: string) => Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1heic`, "latin1");

const faultOf = async (bytes: Buffer, only?: Parameters<typeof inspectFile>[1]): Promise<FileFault | null> =>
  inspectFile({ name: "x", bytes }, only).then(
    () => null,
    (error) => {
      if (!(error instanceof FileRefused)) throw error;
      return error.fault;
    },
  );

describe("what a file is", () => {
  test("is told by its content, whatever it is called", async () => {
    const files = [
      { bytes: await drawn.clone().jpeg().toBuffer(), type: "jpeg", name: "passport.jpg" },
      { bytes: await drawn.clone().png().toBuffer(), type: "png", name: "passport.png" },
      { bytes: await drawn.clone().webp().toBuffer(), type: "webp", name: "passport.webp" },
      { bytes: pdf(), type: "pdf", name: "passport.pdf" },
    ];
    for (const { bytes, type, name } of files) {
      expect(await inspectFile({ name: "passport.exe", bytes })).toMatchObject({ type, name, bytes });
    }
  });

  test("decides whether it is taken, and why not", async () => {
    const jpeg = await drawn.clone().jpeg().toBuffer();
    expect(await faultOf(Buffer.alloc(0))).toBe("empty");
    expect(await faultOf(Buffer.alloc(largestFile + 1))).toBe("too-large");
    expect(await faultOf(box("heic"))).toBe("heic");
    expect(await faultOf(box("mif1"))).toBe("heic");
    expect(await faultOf(await drawn.clone().avif().toBuffer())).toBe("unknown");
    expect(await faultOf(Buffer.from("MZ\x90\0 a program"))).toBe("unknown");
    expect(await faultOf(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"))).toBe("unknown");
    expect(await faultOf(jpeg.subarray(0, 20))).toBe("damaged");
    expect(await faultOf(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), pdf()]))).toBe("damaged");
    expect(await faultOf(Buffer.from("%PDF-1.7\ncut"))).toBe("damaged");
    expect(await faultOf(pdf("/Encrypt 4 0 R"))).toBe("locked");
    expect(await faultOf(pdf("/OpenAction <</S /JavaScript /JS (app.alert(1))>>"))).toBe("active");
    expect(await faultOf(pdf("/Names <</EmbeddedFiles 3 0 R>>"))).toBe("active");
    const pressed = Buffer.concat([
      Buffer.from("stream\n"),
      randomBytes(9_000),
      Buffer.from("/JavaScript endstream"),
    ]);
    expect(await faultOf(Buffer.concat([Buffer.from("%PDF-1.7\n"), pressed, Buffer.from("\n%%EOF")]))).toBe(
      null,
    );
    expect(await faultOf(pdf(), ["jpeg"])).toBe("other");
    expect(await faultOf(jpeg, ["jpeg"])).toBe(null);
  });

  test("a picture too large to open is refused by its header", async () => {
    const wide = await drawn.clone().png().toBuffer();
    wide.writeUInt32BE(16_000, 16);
    wide.writeUInt32BE(16_000, 20);
    wide.writeUInt32BE(crc32(wide.subarray(12, 29)), 29);
    expect(await faultOf(wide)).toBe("too-large");
  });
});

test("names lose paths, hidden signs and false endings, and are never empty", async () => {
  const bytes = pdf();
  const named = async (name: string) => (await inspectFile({ name, bytes })).name;
  expect(await named("C:\\Users\\me\\Паспорт Иванов.PDF")).toBe("Паспорт Иванов.pdf");
  expect(await named("../../etc/جواز\u202egpj.exe")).toBe("جوازgpj.pdf");
  expect(await named("\u200f\u0000.pdf")).toBe("file.pdf");
  expect((await named("я".repeat(900))).length).toBeLessThan(210);
});
