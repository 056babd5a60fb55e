const texts = new WeakMap<Response, string>();

/** A response made of a text, which whoever sends it on need not read back from a stream. */
export function responseOf(text: string, init: ResponseInit): Response {
  const response = new Response(text, init);
  texts.set(response, text);
  return response;
}

/** The text a response was made of; undefined when it was made otherwise. */
export const textOf = (response: Response): string | undefined => texts.get(response);
