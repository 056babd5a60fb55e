import type { Option } from "../../platform/forms/index.ts";
import { sayMeasureAndSum } from "./say-measure.ts";
import type { LineRecord } from "./standing.ts";

/** A measure of a plan as an option of a form: what it is, and for how much. */
export const measureOption = (line: LineRecord, language: "bg" | "en"): Option => ({
  value: line.id,
  label: sayMeasureAndSum(line, language),
  key: `measure.${line.open.measure}`,
});
