import { expect, test } from 'vitest';
import { readUserArguments } from '@/scripts/user-add/arguments';

test('whoever is at the terminal names the address, the role and the person', () => {
  const args = [
    '--email',
    'Name@Example.org',
    '--role',
    'administrator',
    '--name',
    'A Name',
    '--password-stdin',
  ];
  expect(readUserArguments(args)).toEqual({
    person: { email: 'name@example.org', role: 'administrator', name: 'A Name' },
    readsPassword: true,
  });
});

test('without a name the address stands for it, and a password is made', () => {
  expect(readUserArguments(['--email', 'name@example.org', '--role', 'panel'])).toEqual({
    person: { email: 'name@example.org', role: 'panel', name: 'name@example.org' },
    readsPassword: false,
  });
});

test.each([
  ['nothing', [], 'Enter an email address'],
  ['no role', ['--email', 'name@example.org'], 'Select a role'],
  ['a role that is none', ['--email', 'name@example.org', '--role', 'owner'], 'Select a role'],
  [
    'an address that is none',
    ['--email', 'name', '--role', 'panel'],
    'Enter an email address in the correct format',
  ],
  [
    'a password among the arguments',
    ['--email', 'name@example.org', '--password', 'x'],
    "Unknown option '--password'",
  ],
])('with %s they read what is wrong and how to use it', (_what, args, sentence) => {
  const reading = () => readUserArguments(args);
  expect(reading).toThrow(sentence);
  expect(reading).toThrow('How to use it: npm run user:add');
});
