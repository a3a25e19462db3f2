import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextPage, SIGN_IN_PROBLEMS, signInProblem, whatIsMissing } from '@/lib/schemas/sign-in';

test.each([
  '/manage',
  '/manage/people',
  '/manage/inspections/2021-phase-one/recommendations/5',
  '/panel',
  '/preview/2f1c/index.html',
  '/account',
  '/manage/evidence?status=draft&type=minutes',
  '/manage/search?q=rape+counsellors%2C+%C2%A35',
])('after signing in a person goes on to %s', (path) => {
  expect(nextPage(path)).toBe(path);
});

test.each([
  ['another site', 'https://example.org/manage'],
  ['another site without a scheme', '//example.org/manage'],
  ['a site behind a backslash', '/\\example.org'],
  ['a site behind a hidden tab', '/\t/example.org'],
  ['a script', 'javascript:alert(1)'],
  ['a way up', '/manage/../sign-out'],
  ['two slashes inside', '/manage//example.org'],
  ['an encoded slash', '/manage/%2fexample.org'],
  ['a query with another address', '/manage?next=/panel'],
  ['a query with a site', '/manage?next=https://example.org'],
  ['a query with another line', '/manage?q=a\r\nLocation: b'],
  ['a very long query', `/manage?q=${'a'.repeat(600)}`],
  ['another site with a query', '//example.org?q=1'],
  ['a name with an at sign', '/manage@example.org'],
  ['a page that only begins alike', '/managers'],
  ['a public page', '/recommendations/5'],
  ['sign-in itself', '/sign-in'],
  ['a handler', '/api/auth/signout'],
  ['nothing', ''],
  ['several', ['/manage', '/panel']],
  ['no text', undefined],
  ['a very long path', `/manage/${'a'.repeat(300)}`],
])('nobody is led to %s', (_what, value) => {
  expect(nextPage(value)).toBeNull();
});

test('what was just saved is not said again after signing in', () => {
  expect(nextPage('/manage/evidence?saved=evidence-filed')).toBe('/manage/evidence');
  expect(nextPage('/manage/evidence?status=draft&saved=x&_rsc=1a2b')).toBe('/manage/evidence?status=draft');
});

test('whatever an address asks for, a person stays on this site and behind sign-in', () => {
  const origin = 'https://tracker.example';
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    'manage',
    'panel',
    '//',
    '@',
    ':',
    '%2f',
    '\n',
    '?',
    '#',
    'x',
    'next=',
    '%0d%0a',
  );
  const asked = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 8 }).map((parts) => `/${parts.join('')}`),
  );
  fc.assert(
    fc.property(asked, (value) => {
      const path = nextPage(value);
      if (path === null) return;
      const address = new URL(path, origin);
      expect(address.origin).toBe(origin);
      expect(address.pathname).toMatch(/^\/(?:manage|panel|preview|account)(?:\/|$)/);
    }),
  );
});

test.each(Object.keys(SIGN_IN_PROBLEMS))('the sign-in page knows the problem “%s”', (key) => {
  expect(signInProblem(key)).toBe(key);
});

test.each(['toString', '__proto__', 'Refused', '', undefined, ['refused']])(
  'the sign-in page says nothing of “%s”',
  (key) => {
    expect(signInProblem(key)).toBeNull();
  },
);

test('the sentence after a refusal does not say which part was wrong, or whether there is such an account', () => {
  const [{ sentence }] = SIGN_IN_PROBLEMS.refused;
  expect(sentence).toContain('email address and password');
  expect(sentence).not.toMatch(/locked|disabled|unknown|no account/i);
});

test.each([
  [{ email: 'dana@example.org', password: 'a password' }, null],
  [{ email: '  ', password: 'a password' }, 'no-email'],
  [{ email: 'dana@example.org', password: '' }, 'no-password'],
  [{}, 'nothing'],
  [undefined, 'nothing'],
])('of the form %o the sign-in page misses: %s', (form, problem) => {
  expect(whatIsMissing(form)).toBe(problem);
});
