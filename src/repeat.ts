/**
 * Does the work now and again `every` ms after it was last done, never twice at once. What goes wrong is told and
 * tried again the next time. Returns how to end it.
 */
export function repeat(
  every: number,
  work: () => Promise<unknown>,
  failed: (error: unknown) => void,
): () => void {
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async () => {
    try {
      await work();
    } catch (error) {
      failed(error);
    }
    if (!ended) timer = setTimeout(round, every);
  };
  void round();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
