import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readResponseDocument } from '@/lib/importing/document/response-document';
import { readShippedResponse } from '../../support/documents/read-layout';

const source = readShippedResponse();
const document = readResponseDocument(source);
const REFS = ['1', '2', '3', '4', '5', '6', '7', '12'];

test('the shipped document is the one the office received, byte for byte', () => {
  expect(Buffer.byteLength(source)).toBe(12855);
  expect(createHash('sha256').update(source).digest('hex')).toBe(
    '31399a2a299eaf577dbc5f24a1090fab10efb9fefc4a5224203e4d02733e5835',
  );
});

test('an officer finds the eight recommendations under their own numbers, and 12 stays 12', () => {
  expect(document.recommendations.map(({ ref }) => ref)).toEqual(REFS);
});

test('an officer finds one response of the commissioner to each recommendation', () => {
  expect(document.responses.map(({ ref }) => ref)).toEqual(REFS);
  expect(new Set(document.responses.map(({ voice }) => voice))).toEqual(new Set(['commissioner']));
});

test('the inspection carries its title in the document’s own words, without line breaks or quotation marks', () => {
  expect(document.inspection).toEqual({
    title:
      'A JOINT THEMATIC INSPECTION OF THE POLICE AND CROWN PROSECUTION SERVICE’S RESPONSE TO RAPE – PHASE ONE: ' +
      'FROM REPORT TO POLICE OR CPS DECISION TO TAKE NO FURTHER ACTION',
    publishedOn: '2021-07-16',
  });
});

test('the response carries the name of the office and its date', () => {
  expect(document.respondent).toBe('Avon & Somerset PCC');
  expect(document.respondedOn).toBe('2021-09-17');
});

test('the four bullets of recommendation 5 are word for word', () => {
  expect(document.recommendations.find(({ ref }) => ref === '5')?.bullets).toEqual([
    'considering early investigative advice in every case and recording reasons for not seeking it;',
    'the investigator and the reviewing prosecutor including their direct telephone and email contact details in all written communication;',
    'in cases referred to the CPS, a face-to-face meeting (virtual or in person) between the investigator and prosecutor before deciding to take no further action; and',
    "a clear escalation pathway available to both the police and the CPS in cases where the parties don't agree with decisions, subject to regular reviews to check effectiveness, and local results.",
  ]);
  expect(document.recommendations.filter(({ bullets }) => bullets.length > 0)).toHaveLength(1);
});

test('only recommendations 1 and 4 ask for something immediately', () => {
  expect(document.recommendations.filter(({ timing }) => timing !== null)).toMatchObject([
    { ref: '1', timing: 'Immediately' },
    { ref: '4', timing: 'Immediately' },
  ]);
});

test('a recommendation and a response begin and end where the document says', () => {
  const recommendation = document.recommendations.find(({ ref }) => ref === '3');
  expect(recommendation?.text).toMatch(/^Police forces should collect data .* improve victim care$/);
  const response = document.responses.find(({ ref }) => ref === '12');
  expect(response?.text).toMatch(/^Prior to the national review the SSAIDP content/);
  expect(response?.text).toMatch(/can inform my scrutiny of this particular area\.$/);
});

test('a long response keeps its paragraphs', () => {
  const paragraphs = document.responses.find(({ ref }) => ref === '5')?.text.split('\n\n');
  expect(paragraphs).toHaveLength(5);
  expect(paragraphs?.at(-1)).toBe(
    'The detailed operational points within this recommendation can form part of future assurance work and scrutiny of Bluestone.',
  );
});

test('the words before the recommendations are the introduction, without the title block', () => {
  expect(document.intro).toMatch(/^Rape is second only to homicide/);
  expect(document.intro).toMatch(/of which there are eight for local police forces\.$/);
});

test('the words between recommendations and responses are kept with the three things they explain', () => {
  expect(document.preamble?.text).toMatch(/^In response to these recommendations I can confirm the below\./);
  expect(document.preamble?.bullets.map((bullet) => bullet.split(' – ')[0])).toEqual([
    '[Project Bluestone](#)',
    '[Independent Sexual Violence Advisors \\(ISVAs\\)](#)',
    '[Sexual Assault Referral Centre \\(SARC\\)](#)',
  ]);
});

test('the closing sentence is no part of the last response', () => {
  expect(document.closing).toBe(
    'This response is published on the OPCC website <https://www.avonandsomerset-pcc.gov.uk/reports-publications/hmicfrs-reports/>',
  );
});

test('everything in the document has its place, and there is nothing to check', () => {
  expect(document.unplaced).toEqual([]);
  expect(document.toCheck).toEqual([]);
  expect(document.parts.map(({ text }) => text).join('')).toBe(source);
});

test('every text that is kept can be found in the document exactly as it is kept', () => {
  const texts = [...document.recommendations, ...document.responses].map(({ text }) => text);
  expect(texts).toHaveLength(16);
  for (const text of texts) expect(source).toContain(text);
});

test('the parts come in the order of the document', () => {
  const pairs = (kind: string) => REFS.flatMap((ref) => [`heading ${ref}`, `${kind} ${ref}`]);
  expect(document.parts.map(({ kind, ref }) => (ref === undefined ? kind : `${kind} ${ref}`))).toEqual([
    'title',
    'intro',
    ...pairs('recommendation'),
    'preamble',
    ...pairs('response'),
    'closing',
  ]);
});

test('the same document saved on another system says the same', () => {
  const { parts, ...found } = readResponseDocument(`\uFEFF${source.replaceAll('\n', '\r\n')}`);
  const { parts: asShipped, ...expected } = document;
  expect(found).toEqual(expected);
  expect(parts.map(({ kind, ref }) => [kind, ref])).toEqual(asShipped.map(({ kind, ref }) => [kind, ref]));
});

test('the document is found the same when its blank lines were lost on the way', () => {
  const pasted = readResponseDocument(source.replace(/\n{2,}/g, '\n'));
  expect(pasted.recommendations.map(({ ref }) => ref)).toEqual(REFS);
  expect(pasted.responses.map(({ ref }) => ref)).toEqual(REFS);
  expect(pasted.inspection).toEqual(document.inspection);
  expect(pasted.closing).toBe(document.closing);
});
