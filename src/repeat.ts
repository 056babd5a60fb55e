/**
 * Does the work now and again `every` ms after it was last done, never twice at once. What goes wrong is told and
 * tried again the next time. Returns how to end it; work that takes long looks at `ended` on its way.
 */
export function repeat(
  every: number,
  work: (ended: AbortSignal) => Promise<unknown>,
  failed: (error: unknown) => void,
): () => void {
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const round = async () => {
    try {
      await work(ending.signal);
    } catch (error) {
      failed(error);
    }
    if (!ending.signal.aborted) timer = setTimeout(round, every);
  };
  void round();
  return () => {
    ending.abort();
    clearTimeout(timer);
  };
}
