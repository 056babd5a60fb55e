/** What networks show of a shared page. */
export const shareSize = { width: 1200, height: 630 } as const;

/** A picture that stands alone (`drawWhole`) as PNG, `width` pixels wide. The library is loaded only when asked. */
export async function drawPng(svg: string, width: number): Promise<Buffer> {
  const own = Number(/^<svg[^>]* width="(\d+)"/.exec(svg)?.[1] ?? width);
  const { default: sharp } = await import("sharp");
  return sharp(Buffer.from(svg), { density: Math.min(600, Math.max(36, (72 * width) / own)) })
    .resize({ width })
    .png({ compressionLevel: 9, palette: true, colours: 128 })
    .toBuffer();
}

/** The picture cut for those who share a page: 1200 by 630, the whole height of the map in its middle. */
export async function drawSharePng(svg: string): Promise<Buffer> {
  const whole = await drawPng(svg, shareSize.width);
  const { default: sharp } = await import("sharp");
  return sharp(whole)
    .resize({ ...shareSize, fit: "contain", background: "#ffffff" })
    .png({ compressionLevel: 9, palette: true, colours: 128 })
    .toBuffer();
}
