import { place, roundSteps } from "./scale.ts";

/** How far along the chart (0 to 1), and how many. */
export type Point = readonly [along: number, count: number];

export interface LineChartProps {
  /** Unlike any other on the page. */
  readonly id: string;
  readonly title: string;
  /** All that the picture says, in words. */
  readonly desc: string;
  /** What became of it so far. */
  readonly done: readonly Point[];
  /** What was promised: a straight line. */
  readonly plan: readonly [Point, Point] | null;
  /** Where it may lead: from the last point of `done` to between two counts at the end. */
  readonly band: { readonly from: Point; readonly low: Point; readonly high: Point } | null;
  /** Written under the chart. */
  readonly ticks: readonly { readonly along: number; readonly label: string }[];
  readonly sayCount: (count: number) => string;
}

const wide = 400;
const high = 230;
const edge = { top: 10, right: 10, bottom: 26, left: 46 } as const;

/** A count over time against a promise, drawn on the server: no script, and no colour that stands alone. */
export const LineChart = ({ id, title, desc, done, plan, band, ticks, sayCount }: LineChartProps) => {
  const counts = [...done, ...(plan ?? []), ...(band ? [band.high] : [])].map(([, count]) => count);
  const steps = roundSteps(Math.max(...counts, 4));
  const most = steps.at(-1) ?? 1;
  const x = (along: number) => place(edge.left + along * (wide - edge.left - edge.right));
  const y = (count: number) => place(high - edge.bottom - (count / most) * (high - edge.top - edge.bottom));
  const at = ([along, count]: Point) => `${x(along)},${y(count)}`;
  const last = done.at(-1);
  return (
    <svg class="chart" viewBox={`0 0 ${wide} ${high}`} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{desc}</desc>
      <defs>
        <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse">
          <path class="chart-hatch" d="M0,6 L6,0 M-1.5,1.5 L1.5,-1.5 M4.5,7.5 L7.5,4.5" />
        </pattern>
      </defs>
      {steps.map((step) => (
        <>
          <line class="chart-rule" x1={x(0)} x2={x(1)} y1={y(step)} y2={y(step)} />
          <text x={String(edge.left - 6)} y={y(step)} dy="0.35em" text-anchor="end">
            {sayCount(step)}
          </text>
        </>
      ))}
      {ticks.map(({ along, label }) => (
        <>
          <line
            class="chart-tick"
            x1={x(along)}
            x2={x(along)}
            y1={String(high - edge.bottom)}
            y2={String(high - edge.bottom + 4)}
          />
          <text
            x={x(along)}
            y={String(high - 8)}
            text-anchor={along < 0.08 ? "start" : along > 0.92 ? "end" : "middle"}
          >
            {label}
          </text>
        </>
      ))}
      {band ? (
        <path
          class="chart-band"
          d={`M${at(band.from)} L${at(band.high)} L${at(band.low)} Z`}
          fill={`url(#${id}-hatch)`}
        />
      ) : null}
      {plan ? <path class="chart-plan" d={`M${at(plan[0])} L${at(plan[1])}`} /> : null}
      <path class="chart-done" d={`M${done.map(at).join(" L")}`} />
      {last ? <circle class="chart-now" cx={x(last[0])} cy={y(last[1])} r="4" /> : null}
    </svg>
  );
};

export type ChartKey = "done" | "plan" | "band" | "paid" | "approved" | "rest";

/** What the strokes of a chart mean. The same strokes, so nobody has to tell colours apart. */
export const ChartKeys = ({
  keys,
}: {
  keys: readonly { readonly key: ChartKey; readonly label: string }[];
}) => (
  <ul class="chart-keys">
    {keys.map(({ key, label }) => (
      <li>
        <svg class="chart" viewBox="0 0 28 14" width="28" height="14" aria-hidden="true">
          <Swatch of={key} />
        </svg>
        {label}
      </li>
    ))}
  </ul>
);

const Swatch = ({ of }: { of: ChartKey }) => {
  if (of === "done") return <path class="chart-done" d="M1,7 L27,7" />;
  if (of === "plan") return <path class="chart-plan" d="M1,7 L27,7" />;
  if (of === "band") return <path class="chart-hatch" d="M2,13 L12,2 M10,13 L20,2 M18,13 L27,3" />;
  return <rect class={`chart-${of}`} x="1" y="2" width="26" height="10" />;
};
