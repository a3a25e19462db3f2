import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asOnePassword,
  LONGEST_PASSWORD,
  problemWithPassword,
  SHORTEST_PASSWORD,
} from '@/lib/domain/people/password';
import { makePassword } from '@/lib/services/people/make-password';
import { hashOfPassword, isPassword } from '@/lib/services/people/password-hash';

const OWNER = { name: 'Wilhelmina Featherstone', email: 'w.featherstone@longfordoffice.example' };

test.each([
  'tangerine walrus upholstery bagpipe',
  'correct horse battery staple',
  'vK3$mq9!zPwx7Lr2',
  'der Fluss trägt Äpfel nach Süden',
  '海は広いな大きいな月がのぼるし日が沈む',
])('a person may choose “%s”', (password) => {
  expect(problemWithPassword(password, OWNER)).toBeNull();
});

test.each(['', 'vK3$mq9!zPwx7L', '🐋🐋🐋🐋🐋🐋🐋🐋🐋🐋'])('“%s” is too short', (password) => {
  expect(problemWithPassword(password, OWNER)).toBe('Password must be 15 characters or more');
});

test.each([
  ['a common word twice', 'passwordpassword'],
  ['a common word, spelled with signs', 'P@ssw0rd P@ssw0rd1!'],
  ['one character many times', 'aaaaaaaaaaaaaaaaaaaa'],
  ['a pattern many times', 'abc1abc1abc1abc1'],
  ['characters in their order', 'abcdefghijklmnopqrstuvwxyz'],
  ['digits in their order', '123456789012345678'],
  ['rows of the keyboard', 'qwertyuiopasdfghjkl'],
  ['a season and a year', 'Summer2026!Summer2026!'],
  ['their own name', 'WilhelminaFeatherstone'],
  ['their own address', 'w.featherstone@longfordoffice.example'],
  ['words of this service', 'Avon and Somerset police 2026'],
])('a password that is %s is refused as easy to guess', (_what, password) => {
  expect(problemWithPassword(password, OWNER)).toMatch(/harder to guess/);
});

test('a password may be long, but not without end', () => {
  const long = (length: number) => makeLong(length);
  expect(problemWithPassword(long(LONGEST_PASSWORD), OWNER)).toBeNull();
  expect(problemWithPassword(long(LONGEST_PASSWORD + 1), OWNER)).toBe(
    'Password must be 1,000 characters or fewer',
  );
});

/** Different enough everywhere: what is refused is its length alone. */
function makeLong(length: number): string {
  let text = '';
  while (text.length < length) text += `${makePassword()} `;
  return text.slice(0, length);
}

test('whatever the service makes, it would take from a person', () => {
  fc.assert(
    fc.property(fc.emailAddress(), fc.string(), (email, name) => {
      const password = makePassword();
      expect(password).toMatch(/^(?:[b-df-hj-km-np-tv-xz2-9]{5}-){3}[b-df-hj-km-np-tv-xz2-9]{5}$/);
      expect(problemWithPassword(password, { name, email })).toBeNull();
    }),
  );
});

test('no two passwords are made alike', () => {
  expect(new Set(Array.from({ length: 500 }, makePassword)).size).toBe(500);
});

test('any text gets an answer: nothing under the least length is taken, and no text breaks the rule', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (password) => {
      const problem = problemWithPassword(password, OWNER);
      if ([...password].length < SHORTEST_PASSWORD) expect(problem).not.toBeNull();
      else expect(problem === null || problem.endsWith('words from this service')).toBe(true);
    }),
  );
});

test('one text has one spelling, however a keyboard sends it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(asOnePassword(text.normalize('NFD'))).toBe(asOnePassword(text.normalize('NFC')));
    }),
  );
});

test('only the password a hash was made from opens it', async () => {
  const kept = await hashOfPassword('tangerine walrus upholstery bagpipe');
  expect(await isPassword('tangerine walrus upholstery bagpipe', kept)).toBe(true);
  expect(await isPassword('tangerine walrus upholstery bagpipes', kept)).toBe(false);
  expect(await isPassword('', kept)).toBe(false);
});

test('where nothing is kept, no password is right', async () => {
  expect(await isPassword('', null)).toBe(false);
  expect(await isPassword('tangerine walrus upholstery bagpipe', null)).toBe(false);
});
