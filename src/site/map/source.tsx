import type { Figure, Source } from "../../routes-map/published.ts";
import { sourceAddress } from "./addresses.ts";
import type { MapView } from "./view.ts";
import type { MapVisit } from "./visit.ts";
import { sayRelease } from "./words.ts";

interface SourceProps {
  readonly visit: MapVisit;
  readonly view: MapView;
  readonly figure: Pick<Figure, "source" | "asOf">;
  /** Without a link to the list of sources, where there is no such list. */
  readonly plain?: boolean;
}

/** Who published a number, and as of which day. */
export const SourceOf = ({ visit, view, figure, plain }: SourceProps) => {
  const source = view.ground.sources.get(figure.source);
  const said = sayRelease(visit.t, source?.publisher ?? figure.source, figure);
  return source && !plain ? (
    <a href={sourceAddress(visit.language, source.id)}>{said}</a>
  ) : (
    <span>{said}</span>
  );
};

/** Every source the map rests on, once. */
export const SourceList = ({ ground }: Pick<MapView, "ground">) => (
  <ul class="sources">
    {[...ground.sources.values()].map((source) => (
      <li id={source.id}>
        <SourceTitle source={source} />
        {source.licence ? ` (${source.licence})` : ""}
      </li>
    ))}
  </ul>
);

/** Titles stand as their publishers wrote them. */
const SourceTitle = ({ source }: { source: Source }) =>
  source.url ? (
    <a href={source.url} lang="en" dir="auto" rel="noreferrer">
      {source.title}
    </a>
  ) : (
    <span lang="en" dir="auto">
      {source.title}
    </span>
  );
