import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'stylesheets-'));
const build = () => execFileSync(process.execPath, ['scripts/build-css.mjs', folder], { encoding: 'utf8' });
const sheet = (name: string) => readFileSync(join(folder, `${name}.css`), 'utf8');
let firstSaid = '';

beforeAll(() => {
  firstSaid = build();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

test('building says in one line what it made, and next time that nothing has changed', () => {
  expect(firstSaid).toMatch(/^Stylesheets: signed-in\.css \d+ kB, site\.css \d+ kB\n$/);
  expect(build()).toBe('Stylesheets: nothing has changed\n');
});

test.each(['signed-in', 'site'])(
  '%s.css fetches nothing and carries nothing that is GOV.UK’s own',
  (name) => {
    expect(sheet(name)).not.toMatch(/url\(|@import|@font-face|GDS Transport|govuk-crest/);
  },
);

test.each(['signed-in', 'site'])(
  '%s.css holds no rule written for Internet Explorer and is whole',
  (name) => {
    const css = sheet(name);
    expect(css).not.toMatch(/\\0|\ufffd/);
    expect(css.match(/\{/g)?.length).toBe(css.match(/\}/g)?.length);
  },
);

test('the sheet the public fetches is small', () => {
  expect(brotliCompressSync(sheet('site')).length).toBeLessThan(11_000);
});

test('what is folded away on screen is printed, and the way out is not', () => {
  const css = sheet('site');
  expect(css).toContain('details::details-content{display:block');
  expect(css).toMatch(/@media print\{[^@]*\.app-exit/);
});

test.each(['components/ui', 'components/layout'])('every class of our own in %s has a rule', (room) => {
  const text = readdirSync(room).map((name) => readFileSync(join(room, name), 'utf8'));
  const names = new Set(text.join('\n').match(/\bapp-[a-z]+(-[a-z]+)*(__[a-z]+)?/g));
  const missing = [...names].filter((name) => !sheet('signed-in').includes(`.${name}`));
  expect(names.size).toBeGreaterThan(0);
  expect(missing).toEqual([]);
});
