import sharp from "sharp";

/** A drawn face, as a phone would send it: nobody's. */
export const inventedFace = (hair: string, skin: string): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="760">
      <rect width="600" height="760" fill="#c9d6d2"/>
      <path d="M120 330q0-250 180-250t180 250v120H120z" fill="${hair}"/>
      <ellipse cx="300" cy="380" rx="150" ry="200" fill="${skin}"/>
      <path d="M160 760q0-170 140-170t140 170z" fill="#36585f"/>
      <g fill="#222"><circle cx="245" cy="350" r="14"/><circle cx="355" cy="350" r="14"/></g>
      <path d="M250 480q50 40 100 0M300 370v60" stroke="#222" stroke-width="8" fill="none"/>
    </svg>`),
  )
    .jpeg()
    .toBuffer();
