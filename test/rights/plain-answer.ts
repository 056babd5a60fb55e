/** An answer as whoever asked sees it, without what differs each time. */
export interface PlainAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** `asked`: what stood in the address asked for, which an answer may repeat. */
export async function plainAnswer(response: Response, asked: readonly string[] = []): Promise<PlainAnswer> {
  const number = response.headers.get("x-request-id") ?? "none";
  const plain = (text: string) =>
    asked
      .filter((part) => part.length > 5)
      .reduce((rest, part) => rest.replaceAll(part, "(asked)"), text.replaceAll(number, "(number)"));
  const headers = [...response.headers].filter(([name]) => name !== "x-request-id");
  return {
    status: response.status,
    headers: headers.map(([name, value]) => [name, plain(value)]),
    body: plain(await response.text()),
  };
}
