import { keyOf } from '@/tests/support/keys';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { EndEvidenceTieView } from '@/components/figures/evidence/end-evidence-tie-view';
import { FigureEvidence } from '@/components/figures/evidence/figure-evidence';
import { MeasureLinksView } from '@/components/measures/links/measure-links-view';
import { day } from '@/lib/domain/day';
import type { EvidenceTie, FigureHistory, FigureRevision } from '@/lib/domain/figures/figure-origin';
import type { Period } from '@/lib/domain/figure';
import type { LinkChoice } from '@/lib/domain/measures/measure-links';
import { EMPTY_FORM } from '@/lib/schemas/form-state';
import { elements, words } from '../ui/markup';
import { measure } from './measure-values';

const action = async () => EMPTY_FORM;
const period: Period = { type: 'quarter', start: day('2026-04-01'), end: day('2026-06-30') };
const figure = { id: 'f', numerator: 15, denominator: 310, value: null, flags: [], period, revision: 2 };
const tie: EvidenceTie = { id: 'tie-1', visibility: 'opcc', title: 'Dip sample', figure, ended: null };

const choice = (ref: string, parts: readonly string[]): LinkChoice => ({
  ...{ id: ref, key: keyOf(ref), summary: `What ${ref} asks` },
  requirements: parts.map((part) => ({ id: part, ref: part, text: `What ${part} asks` })),
});

test('an officer finds ticked what a measure speaks to, and every box has an id of its own', () => {
  const choices = [choice('5', ['5a', '5b']), choice('6', ['6a', '6b'])];
  const html = renderToStaticMarkup(
    <MeasureLinksView action={action} measure={measure()} choices={choices} />,
  );
  const boxes = elements(html).filter(({ type }) => type === 'checkbox');
  expect(boxes.filter((box) => 'checked' in box).map(({ value }) => value)).toEqual([
    'office/2021-phase-one/6',
    'office/2021-phase-one/6/6b',
  ]);
  expect(new Set(boxes.map(({ id }) => id)).size).toBe(boxes.length);
});

test('an officer reads what becomes of evidence that is taken off, and afterwards who took it off and why', () => {
  const view = (one: EvidenceTie) =>
    renderToStaticMarkup(
      <EndEvidenceTieView
        action={action}
        measureRef="X.2"
        series={{ slug: 's', title: 'Charge rate', unit: 'percent' }}
        tie={one}
      />,
    );
  expect(words(view(tie))).toContain('The evidence itself stays filed.');
  const ended = { at: '2026-11-24T14:00:00.000Z', by: 'Olive Officer', reason: 'Another quarter' };
  const after = view({ ...tie, ended });
  expect(words(after)).toContain('On 24 November 2026, by Olive Officer');
  expect(words(after)).toContain('Another quarter');
  expect(after).not.toContain('<form');
});

test('only those who may tie evidence find the way to take it off', () => {
  const newest: FigureRevision = {
    ...{ ...figure, source: 'The force', note: null, recordedAt: '', file: null, isWithheld: false },
    evidence: [{ id: 'e', title: 'Dip sample', tie: 'tie-1', place: null }],
  };
  const history: FigureHistory = { period, newest, earlier: [] };
  const forms = { tie: '/add', endTie: (id: string) => `/ties/${id}` };
  const shown = (given: typeof forms | null) =>
    renderToStaticMarkup(<FigureEvidence history={history} home="/panel/measures" forms={given} />);
  expect(words(shown(forms))).toContain('Unlink the evidence “Dip sample”');
  expect(shown(forms)).toContain('href="/ties/tie-1"');
  expect(words(shown(null))).not.toContain('Unlink');
});
