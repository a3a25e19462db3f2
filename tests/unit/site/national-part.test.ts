import { expect, test } from 'vitest';
import { renderRecords } from '../../support/rendered-site';
import { laterRecords } from '../../support/snapshot-fixture';

/** A part that was assessed while it was taken for a local one, and was then said to be for a national body. */
async function pageOfReassignedPart(addressedTo: 'local' | 'national'): Promise<string> {
  const records = laterRecords();
  const recommendations = records.recommendations.map((recommendation) => ({
    ...recommendation,
    requirements: recommendation.requirements.map((part) =>
      part.ref === '5d' ? { ...part, addressedTo } : part,
    ),
  }));
  const files = await renderRecords({ ...records, recommendations });
  const page = files.find(({ path }) => path === '/inspections/2021-phase-one/recommendations/5');
  const html = String(page?.body ?? '');
  return html.slice(html.indexOf('id="part-5d"'), html.indexOf('id="part-5e"'));
}

test('the public reads what was found of a part for our area', async () => {
  expect(await pageOfReassignedPart('local')).toContain('What we found');
});

test('the public reads no finding about the force at a part for a national body, even if one was recorded', async () => {
  const part = await pageOfReassignedPart('national');
  expect(part).toContain('This part is for a national body.');
  expect(part).not.toContain('What we found');
});
