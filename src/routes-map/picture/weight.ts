/** The widest line, in units of a picture 1000 wide: so wide that the greatest month and year still leave room. */
const widest = 20;
/** What the widest stands for; more than any route counted in any year so far. */
const most = 900_000;
/** The thinnest line that stands for a number: it must be seen on a phone. */
export const thinnestLine = 2.2;
/** The line of a branch nobody published a number for; it is dashed. */
export const unweightedLine = 1.7;

/**
 * How wide a line is drawn for a published number, in units of a picture 1000 wide: by the square root, because the
 * numbers span four orders of magnitude and a line by the plain number would leave all but two routes a hair. The
 * legend says so and shows three widths. Null (no number) gives the width of the dashed line.
 */
export function lineWidth(value: number | null): number {
  if (value === null) return unweightedLine;
  const width = widest * Math.sqrt(Math.max(0, value) / most);
  return Math.round(Math.max(thinnestLine, width) * 10) / 10;
}
