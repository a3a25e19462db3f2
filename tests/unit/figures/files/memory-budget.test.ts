import { expect, test } from 'vitest';
import { memoryBudget } from '@/lib/importing/figures/files/memory-budget';

const MILLION = 1_000_000;

test('a million rows with few different counts may be read', () => {
  const budget = memoryBudget();
  budget.takeRows(MILLION, 4);
  for (let at = 0; at < 20_000; at += 1) budget.takeWords(String(at));
});

test('a million rows that each hold words of their own are refused in words, before the memory is used up', () => {
  const budget = memoryBudget();
  budget.takeRows(MILLION, 4);
  const fill = () => {
    for (let at = 0; at < MILLION; at += 1) budget.takeWords(`a note ${at}`);
  };
  expect(fill).toThrow('This file holds more than can be read at once.');
});

test('long words count by their length', () => {
  expect(() => memoryBudget().takeWords('x'.repeat(340 * MILLION))).toThrow('more than can be read at once');
});
