import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";

/** Where the files of a test run ask for what is made once for all of them. */
export interface SetupDesk {
  readonly origin: string;
  close(): void;
}

/** Opens a desk that answers what is asked for at a path, or with what went wrong; a path may be answered by hand. */
export async function openSetupDesk(
  answer: (path: string) => Promise<string>,
  byHand: (path: string, response: ServerResponse) => boolean = () => false,
): Promise<SetupDesk> {
  const desk = createServer(({ url = "/" }, response) => {
    if (byHand(url, response)) return;
    answer(url).then(
      (said) => response.end(said),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  desk.listen(0, "127.0.0.1");
  await once(desk, "listening");
  const address = desk.address();
  if (typeof address !== "object" || !address) throw new Error("no free port on 127.0.0.1");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close() {
      desk.close();
      desk.closeAllConnections();
    },
  };
}
