import { anyone, notFound, type Route } from "../../platform/http/index.ts";
import { type Dataset, datasets, type Release, readMap } from "../../routes-map/published.ts";
import type { Site } from "../visit.ts";

/** The datasets that count who went from where to where, the finest first. */
const inOrder: readonly Dataset[] = ["unhcr-monthly", "eurostat", "unhcr"];

/** The release whose flows the map can set in motion; undefined where none was imported. */
export const flowsOf = (releases: readonly Release[]): Release | undefined =>
  inOrder
    .map((dataset) => releases.find((release) => release.dataset === dataset))
    .find((release) => release !== undefined);

/** A new release has a new address, so browsers may keep each for ever. */
export const flowsAddress = ({ dataset, id }: Pick<Release, "dataset" | "id">): string =>
  `/map/flows/${dataset}/${encodeURIComponent(id)}.bin`;

/** The packed flows of the release now shown, for the browser alone to unpack. */
export const flowRoutes = (site: Site): Route[] => [
  {
    method: "GET",
    path: "/map/flows/:dataset/:file",
    policy: anyone,
    kept: {},
    async answer(context) {
      const { dataset = "", file = "" } = context.req.param();
      const known = datasets.find((one) => one === dataset);
      if (!known) throw notFound();
      const pack = await readMap(site.query).pack(known);
      if (!pack || file !== `${pack.release.id}.bin`) throw notFound();
      return new Response(new Uint8Array(pack.bytes), {
        headers: {
          "content-type": "application/vnd.posoka.flows",
          "cache-control": "public, max-age=31536000, immutable",
        },
      });
    },
  },
];
