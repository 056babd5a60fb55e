/** Round numbers from 0 to at least `most` to write beside a chart, three to six of them. */
export function roundSteps(most: number): readonly number[] {
  const rough = Math.max(1, most) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power);
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, at) => at * step);
}

/** A coordinate with one digit after the point: finer nobody sees. */
export const place = (value: number): string => String(Math.round(value * 10) / 10);
