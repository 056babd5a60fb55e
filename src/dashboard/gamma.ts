/** ln Γ(x) for x > 0 (Lanczos, g = 7), to about 15 digits. */
function logGamma(x: number): number {
  const terms = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ];
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  const sum = terms.reduce((all, term, at) => all + term / (z + at + 1), 0.9999999999998099);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** The share of a gamma distribution with this shape and scale 1 that lies below x: a series below the shape, a fraction above it. */
function shareBelow(shape: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let at = 1; term > sum * 1e-12; at += 1) {
      term *= x / (shape + at);
      sum += term;
    }
    return sum * front;
  }
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let at = 1; at < 10_000; at += 1) {
    const a = at * (shape - at);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-12) break;
  }
  return 1 - fraction * front;
}

/** Below which value a share of a gamma distribution with this mean and variance lies; both above 0. */
export function gammaQuantile(mean: number, variance: number, share: number): number {
  const shape = (mean * mean) / variance;
  const scale = variance / mean;
  let [low, high] = [0, Math.max(1, shape)];
  while (shareBelow(shape, high) < share) high *= 2;
  for (let at = 0; at < 80; at += 1) {
    const middle = (low + high) / 2;
    if (shareBelow(shape, middle) < share) low = middle;
    else high = middle;
  }
  return ((low + high) / 2) * scale;
}
