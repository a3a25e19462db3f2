import { expect, test } from 'vitest';
import { inSentence } from '@/lib/domain/inspections/in-sentence';

test.each([
  ['Office of the Police and Crime Commissioner', 'the Office of the Police and Crime Commissioner'],
  ['Avon & Somerset PCC', 'the Avon & Somerset PCC'],
  ['Police and Crime Commissioner for Kent', 'the Police and Crime Commissioner for Kent'],
  ['North Yorkshire PFCC', 'the North Yorkshire PFCC'],
  ['Avon and Somerset Police', 'Avon and Somerset Police'],
  ['Policy Exchange', 'Policy Exchange'],
])('a sentence says of “%s”: “%s”', (name, inside) => {
  expect(inSentence(name)).toBe(inside);
});
