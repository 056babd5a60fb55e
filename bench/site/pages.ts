/** Reads pages as a browser asks for them, following links from the home pages, until so many answered 200. */
export async function readPages(origin: string, count: number): Promise<string[]> {
  const queue = ["/bg", "/en"];
  const read: string[] = [];
  for (const path of queue) {
    if (read.length === count) break;
    const response = await fetch(origin + path, { headers: { "accept-encoding": "br, gzip" } });
    const text = await response.text();
    if (response.status !== 200 || !response.headers.get("content-type")?.startsWith("text/html")) continue;
    read.push(path);
    for (const link of linksOf(text)) if (!queue.includes(link)) queue.push(link);
  }
  if (read.length < count) throw new Error(`Only ${read.length} pages could be read.`);
  return read;
}

/** The paths a page links to. */
export const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*href="(\/[^"#?]+)"/g)].map(([, path]) => path as string);
