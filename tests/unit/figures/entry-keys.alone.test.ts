// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { moveFrom, spreadOver } from '@/components/figures/entry/entry-keys';

let grid: Element;

beforeEach(() => {
  const box = (row: number, column: number) => `<input data-row="${row}" data-column="${column}">`;
  document.body.innerHTML = [0, 1, 2].map((row) => box(row, 0) + box(row, 1)).join('');
  grid = document.body;
});

function boxAt(row: number, column: number): HTMLInputElement {
  const box = grid.querySelector<HTMLInputElement>(`[data-row="${row}"][data-column="${column}"]`);
  if (!box) throw new Error('No such box');
  return box;
}
const values = () => [...grid.querySelectorAll('input')].map(({ value }) => value);

test('a block copied out of a spreadsheet fills the boxes from the one it is pasted into', () => {
  expect(spreadOver(grid, boxAt(1, 0), '12\t300\r\n9 [p]\t280\r\n')).toBe(true);
  expect(values()).toEqual(['', '', '12', '300', '9 [p]', '280']);
});

test('what does not fit into the grid is not spread over other boxes', () => {
  spreadOver(grid, boxAt(2, 1), '1\t2\n3\t4');
  expect(values()).toEqual(['', '', '', '', '', '1']);
});

test('a single figure is left to the browser to paste', () => {
  expect(spreadOver(grid, boxAt(0, 0), '12')).toBe(false);
  expect(values()).toEqual(['', '', '', '', '', '']);
});

test('the arrow keys and Enter move up and down, and Enter in the last row sends the form', () => {
  expect(moveFrom(grid, boxAt(0, 1), 'ArrowDown')).toBe(true);
  expect(document.activeElement).toBe(boxAt(1, 1));
  expect(moveFrom(grid, boxAt(1, 1), 'ArrowUp')).toBe(true);
  expect(document.activeElement).toBe(boxAt(0, 1));
  expect(moveFrom(grid, boxAt(2, 0), 'Enter')).toBe(false);
  expect(moveFrom(grid, boxAt(0, 0), 'Tab')).toBe(false);
});
