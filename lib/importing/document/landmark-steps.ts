import { type Landmark, listLandmarks } from './landmarks';

/** One landmark with the words under it and what comes after. */
export type Step<Kind extends Landmark['kind'] = Landmark['kind']> = {
  landmark: Extract<Landmark, { kind: Kind }>;
  body: string;
  next: Landmark['kind'] | null;
  /** The recommendations that the next heading names; [] when no heading follows. */
  nextRefs: readonly string[];
  /** True when the document has a heading of its own for the ref. */
  isHeaded: (ref: string) => boolean;
};

/** The landmarks of a text in order, each with its surroundings. Read backwards once, so that looking ahead costs nothing. */
export function listSteps(text: string): Step[] {
  const landmarks = listLandmarks(text);
  const headed = new Set(landmarks.flatMap((landmark) => (landmark.kind === 'heading' ? landmark.refs : [])));
  const isHeaded = (ref: string) => headed.has(ref);
  const steps: Step[] = [];
  let nextRefs: readonly string[] = [];
  let next: Landmark | null = null;
  for (const landmark of landmarks.toReversed()) {
    const body = text.slice(landmark.bodyStart, next?.start ?? text.length);
    steps.push({ landmark, body, next: next?.kind ?? null, nextRefs, isHeaded });
    next = landmark;
    if (landmark.kind === 'heading') nextRefs = landmark.refs;
  }
  return steps.reverse();
}
