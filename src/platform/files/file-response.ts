import { type FileType, fileTypes } from "./type-of.ts";

/**
 * A file as an answer. Pictures may be shown in a page, everything else is downloaded; nothing of it runs, and no copy
 * stays in the browser. `called` is the name for a folder of downloads ("paper"): never the file's own, which names
 * people.
 */
export function fileResponse(
  { type, bytes }: { readonly type: FileType; readonly bytes: Buffer },
  called: string,
): Response {
  const { type: mime, ending } = fileTypes[type];
  const shown = type === "pdf" ? "attachment" : "inline";
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": mime,
      "content-disposition": `${shown}; filename="${called}.${ending}"`,
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "no-store",
    },
  });
}
