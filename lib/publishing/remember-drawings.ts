import type { ChartTools } from './edition-charts';

/** Far more than the charts of an edition; what came first is forgotten first. */
const MOST_KEPT = 200;

/** Makes `make` answer again what it answered before for the same key. What failed is tried again. */
function remember<In, Out>(make: (given: In) => Promise<Out>, keyOf: (given: In) => string) {
  const known = new Map<string, Promise<Out>>();
  return (given: In): Promise<Out> => {
    const key = keyOf(given);
    const kept = known.get(key);
    if (kept) return kept;
    const made = make(given);
    known.set(key, made);
    made.catch(() => known.delete(key));
    const [oldest] = known.keys();
    if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
    return made;
  };
}

/**
 * The same tools, which draw a chart once for as long as it shows the same: most of what an edition costs is its charts,
 * and most of these are those of the edition before. The same model always gives the same bytes, so nothing else changes.
 */
export function rememberDrawings({ drawChart, rasterise }: ChartTools): ChartTools {
  return {
    drawChart: remember(drawChart, (model) => JSON.stringify(model)),
    rasterise: rasterise && remember(rasterise, (svg) => svg),
  };
}
