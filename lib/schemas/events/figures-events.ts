import { z } from 'zod';
import type { RequestState } from '@/lib/domain/figures/figure-request';
import { calendarDay } from '@/lib/schemas/fields/domain-words';
import { eventKind, word } from './event-kind';

/** What saving figures changed: periods that had none, figures their source changed, and figures of another source. */
const counts = { new: z.number(), changed: z.number(), otherSource: z.number() };
const ofFile = { measure: z.string(), fileName: z.string() };

/** What is recorded of figures: how they came in, and that they were asked for. */
export const figuresEvents = {
  'figures loaded': eventKind({ measure: z.string(), series: z.number(), observations: z.number() }),
  'illustrative figures loaded': eventKind({ series: z.number() }),
  'official figures marked': eventKind({ series: z.number() }),
  'small numbers decided': eventKind(
    { decided: z.number(), changed: z.number(), hidden: z.number(), nearlyShown: z.number() },
    { title: () => 'Decided which small numbers are hidden outside the office' },
  ),
  'figures read as published': eventKind(
    {
      measure: z.string(),
      series: z.string(),
      address: z.string(),
      place: z.string(),
      readOn: calendarDay,
    },
    { title: (measure) => `Figures of measure ${measure} read on their official page` },
  ),
  'figures not taken as published': eventKind(
    { measure: z.string(), series: z.string(), reason: z.string() },
    { title: (measure) => `Small counts of measure ${measure} hidden again` },
  ),
  'figures file received': eventKind({ ...ofFile, sha256: z.string() }),
  'figures entered': eventKind({ measure: z.string(), series: z.string(), source: z.string(), ...counts }),
  'figures imported': eventKind({ ...ofFile, sha256: z.string(), series: z.number(), ...counts }),
  'figures import started again': eventKind(ofFile),
  'figures import given up': eventKind(ofFile, {
    title: (measure) => `Import of figures for measure ${measure} cancelled`,
  }),
  'import mapping saved': eventKind({ name: z.string() }),
  'figures asked for': eventKind({ measure: z.string(), askedOf: z.string(), dueOn: calendarDay }),
  'figures request settled': eventKind(
    {
      measure: z.string(),
      askedOf: z.string(),
      to: word<RequestState>(),
      note: z.string(),
    },
    { title: (measure) => `Request for figures of measure ${measure} closed` },
  ),
};
