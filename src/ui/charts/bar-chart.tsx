import { place } from "./scale.ts";

/** One bar: of a whole (null where nobody knows it) what is done, and what is promised beyond that. */
export interface Bar {
  readonly label: string;
  /** What it comes to, in words. */
  readonly says: string;
  readonly whole: number | null;
  readonly paid: number;
  /** Includes what is paid. */
  readonly approved: number;
}

const wide = 400;
const step = 62;

/** Bars against their wholes, each with its words around it. Beyond a whole a bar goes on past its frame. */
export const BarChart = ({
  id,
  title,
  desc,
  bars,
}: {
  readonly id: string;
  readonly title: string;
  readonly desc: string;
  readonly bars: readonly Bar[];
}) => {
  const most = Math.max(1, ...bars.flatMap(({ whole, approved, paid }) => [whole ?? 0, approved, paid]));
  const length = (amount: number) => place((amount / most) * (wide - 2));
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${wide} ${bars.length * step}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{desc}</desc>
      {bars.map(({ label, says, whole, paid, approved }, at) => {
        const top = at * step;
        const row = { y: String(top + 20), height: "16" };
        return (
          <>
            <text x="1" y={String(top + 14)}>
              {label}
            </text>
            <text x="1" y={String(top + 51)}>
              {says}
            </text>
            {whole === null ? null : <rect class="chart-rest" x="1" {...row} width={length(whole)} />}
            <rect class="chart-approved" x="1" {...row} width={length(approved)} />
            <rect class="chart-paid" x="1" {...row} width={length(paid)} />
          </>
        );
      })}
    </svg>
  );
};
