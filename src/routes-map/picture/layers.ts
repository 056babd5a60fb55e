/** Widths of the picture in CSS pixels for which labels are set apart; in between it scales. */
export const pictureWidths = [360, 720, 1280] as const;
export type PictureWidth = (typeof pictureWidths)[number];

export interface Layer {
  /** The size of letters, in units of a picture 1000 wide. */
  readonly size: number;
  /** Half a dot. */
  readonly dot: number;
  readonly hub: number;
  /** White around letters. */
  readonly halo: number;
  readonly mostPlaces: number;
  readonly mostGround: number;
}

/** 10.5, 13 and 13.5 pixels at the width named; map.css has the same sizes. */
export const layers: Readonly<Record<PictureWidth, Layer>> = {
  360: { size: 29, dot: 4.6, hub: 6.5, halo: 7, mostPlaces: 26, mostGround: 0 },
  720: { size: 18, dot: 3.2, hub: 4.6, halo: 4.4, mostPlaces: 90, mostGround: 14 },
  1280: { size: 10.6, dot: 2.2, hub: 3.2, halo: 2.8, mostPlaces: 140, mostGround: 50 },
};
