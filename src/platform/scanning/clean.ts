import { blurred, type Colours, lightness, type Plane, valueAt } from "./pixels.ts";

/** A picture is looked at in about so many squares on its longer side. */
const squares = 44;
/** What the lightest of paper becomes, of 255. */
const white = 248;
/** The light is never taken for less than this part of the brightest: a photograph on a paper stays dark. */
const darkest = 0.35;

/**
 * Evens out the light: shadows of hands and lamps go, paper becomes white, ink stays as dark against it as it was, and
 * colours of stamps and signatures stay. Each pixel is measured by the lightest tenth of its surroundings.
 */
export function cleaned(colours: Colours): Colours {
  const { width, height, data } = colours;
  const square = Math.max(8, Math.ceil(Math.max(width, height) / squares));
  const light = lightnessOfPaper(lightness(colours), square);
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const gain = white / valueAt(light, x / square - 0.5, y / square - 0.5);
      const at = (y * width + x) * 3;
      for (let colour = at; colour < at + 3; colour += 1) {
        out[colour] = Math.min(255, toned((data[colour] ?? 0) * gain));
      }
    }
  }
  return { width, height, data: out };
}

/** Nearly white becomes white, which costs no bytes; nearly black a little blacker. */
const toned = (value: number): number =>
  value > 232 ? Math.min(255, value + (value - 232) * 0.9) : value * 0.98;

/** How light paper is in each square, smoothed: nowhere zero. */
function lightnessOfPaper({ width, height, data }: Plane, square: number): Plane {
  const [across, down] = [Math.ceil(width / square), Math.ceil(height / square)];
  const out = new Uint8Array(across * down);
  const counts = new Uint32Array(256);
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      counts.fill(0);
      let many = 0;
      for (let y = row * square; y < Math.min(height, (row + 1) * square); y += 2) {
        for (let x = column * square; x < Math.min(width, (column + 1) * square); x += 2) {
          const value = data[y * width + x] ?? 0;
          counts[value] = (counts[value] ?? 0) + 1;
          many += 1;
        }
      }
      out[row * across + column] = upperTenth(counts, many);
    }
  }
  const brightest = out.reduce((most, value) => Math.max(most, value), 1);
  const floor = Math.max(1, Math.round(brightest * darkest));
  const lifted = neighbouring({ width: across, height: down, data: out }).map((value) =>
    Math.max(floor, value),
  );
  return blurred({ width: across, height: down, data: lifted }, 1);
}

function upperTenth(counts: Uint32Array, many: number): number {
  let sum = 0;
  for (let level = 255; level > 0; level -= 1) {
    sum += counts[level] ?? 0;
    if (sum * 10 >= many) return level;
  }
  return 0;
}

/** A square full of ink takes the light that most of those around it have. */
function neighbouring({ width, height, data }: Plane): Uint8Array {
  return data.map((own, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const around: number[] = [];
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
      for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column += 1) {
        around.push(data[row * width + column] ?? 0);
      }
    }
    around.sort((one, other) => other - one);
    return Math.max(own, around[Math.floor(around.length / 2)] ?? own);
  });
}
