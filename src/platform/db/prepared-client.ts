import type { Client, QueryResult } from "pg";
import { type KeptText, keptText } from "./kept-statement.ts";

/** What a statement that is not waited for seems to give. */
const onItsWay = { command: "", rowCount: 0, rows: [], oid: 0, fields: [] } satisfies QueryResult;

/**
 * A connection to PostgreSQL on which kept statements are parsed and planned once, the first time each is asked: what
 * the server needs for that is more than most of them take. Of a transaction, what only writes (`keepWriting`) and the
 * beginning go to the server together with the next statement that is waited for, and what failed of them is told there:
 * each way there and back takes a turn among all who ask, and the log's head is in hand for those at the end.
 */
export function preparingClient(client: typeof Client): typeof Client {
  return class extends client {
    #inTransaction = false;
    /** Those on their way, each with what its failure means; none throws. */
    #sent: Promise<Failure | undefined>[] = [];

    constructor(...built: ConstructorParameters<typeof Client>) {
      super(...built);
      // Whoever asks is told that the connection was lost; without a listener it would end the process as well.
      this.on("error", () => {});
    }

    override query(...asked: readonly unknown[]): never {
      const [text, values, callback] = asked;
      if (typeof text !== "string" || callback !== undefined) return this.#ask(asked) as never;
      const kept = keptText(text);
      const whole = kept ? [{ name: kept.name, text, values }] : asked;
      if (text === "begin") {
        this.#inTransaction = true;
        return this.#send(whole) as never;
      }
      if (this.#inTransaction && kept?.refused) return this.#send(whole, kept.refused) as never;
      if (text === "commit" || text === "rollback") this.#inTransaction = false;
      return this.#askBehindSent(whole, text, kept) as never;
    }

    #ask(asked: readonly unknown[]): Promise<QueryResult> {
      return super.query(...(asked as Parameters<Client["query"]>)) as never;
    }

    /** Held back in the socket until the next one that is waited for. */
    #send(asked: readonly unknown[], refused: KeptText["refused"] = (error) => error): Promise<QueryResult> {
      const { stream } = this.#connection();
      if (this.#sent.length === 0) stream.cork();
      this.#sent.push(
        this.#ask(asked).then(
          () => undefined,
          (error: unknown) => ({ error: refused(error) }),
        ),
      );
      return Promise.resolve(onItsWay);
    }

    async #askBehindSent(
      asked: readonly unknown[],
      text: string,
      kept: KeptText | undefined,
    ): Promise<QueryResult> {
      const sent = this.#sent;
      this.#sent = [];
      const answer = this.#ask(asked);
      if (sent.length > 0) this.#connection().stream.uncork();
      const [result] = await Promise.allSettled([answer]);
      // Whatever failed, it was said before or in the course of the rollback.
      if (text !== "rollback") {
        const failure = (await Promise.all(sent)).find((one) => one !== undefined);
        if (failure) throw failure.error;
      }
      if (result.status === "rejected") throw kept?.refused ? kept.refused(result.reason) : result.reason;
      if (text === "commit" && result.value.command === "ROLLBACK") {
        throw new Error("The database took the change back.");
      }
      return result.value;
    }

    /** The driver's own, whose types do not name it. */
    #connection(): { readonly stream: { cork(): void; uncork(): void } } {
      return (this as never as { connection: { stream: { cork(): void; uncork(): void } } }).connection;
    }
  };
}

interface Failure {
  readonly error: unknown;
}
