import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Application } from "./application.ts";
import type { PageKeeper } from "./page-keeper.ts";

export interface Listening {
  readonly port: number;
  /** Takes no new requests, finishes those begun (at most `grace` ms), then closes. */
  stop(grace?: number): Promise<void>;
}

/** Starts answering on the address. What is kept in memory is answered before the framework wakes. */
export async function listen(
  app: Application,
  place: { host: string; port: number },
  keeper?: PageKeeper,
): Promise<Listening> {
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: true });
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    if (keeper?.answer(request, response)) return;
    void answer(request, response);
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject);
  server.listen(place.port, place.host, resolve);
  await promise;
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : place.port;
  return { port, stop: (grace = 5_000) => stop(server, grace) };
}

async function stop(server: Server, grace: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), grace);
  await promise;
  clearTimeout(timer);
}
