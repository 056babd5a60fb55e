// What our server is compared with: node:http that sends one answer, the same for every request, and does nothing else.
import { createServer } from "node:http";

/** An answer as it was recorded from our server. */
export interface Recorded {
  readonly status: number;
  /** Names and values in turn, without those node:http adds by itself. */
  readonly headers: readonly string[];
  /** Base64. */
  readonly body: string;
}

process.once("message", ({ status, headers, body }: Recorded) => {
  const bytes = Buffer.from(body, "base64");
  const list = [...headers];
  const server = createServer((_request, response) => {
    response.writeHead(status, list);
    response.end(status === 304 ? undefined : bytes);
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.(typeof address === "object" ? address?.port : undefined);
  });
});
process.on("disconnect", () => process.exit(0));
