import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AccountView } from '@/components/people/account-view';
import { AddPersonForm } from '@/components/people/add-person-form';
import { MadePasswordNotice } from '@/components/people/made-password-notice';
import { NewPasswordForm } from '@/components/people/new-password-form';
import { PeopleList } from '@/components/people/people-list';
import { PersonView } from '@/components/people/person-view';
import type { PersonRecord } from '@/lib/domain/people/person-record';
import { EMPTY_FORM } from '@/lib/schemas/form-state';
import { NOTHING_MADE } from '@/lib/schemas/person';

const PERSON: PersonRecord = {
  id: '6f0e9a0e-7d8c-4f57-9a43-0d1f6b1f6b01',
  email: 'olive@example.org',
  name: 'Olive Officer',
  role: 'officer',
  active: true,
  version: 3,
  asked: null,
  hasOwnPassword: true,
};

const save = async () => EMPTY_FORM;
const make = async () => NOTHING_MADE;
const ACTIONS = { change: save, liftLock: save };
const NOBODY_LOCKED = new Map<string, never>();
const LOCK = { since: new Date('2026-11-24T13:50:00Z'), until: new Date('2026-11-24T14:05:00Z') };

test('the list says who can do what, and which account is the reader’s own', () => {
  const left = { ...PERSON, id: 'b', name: 'Len Left', active: false };
  const page = renderToStaticMarkup(
    <PeopleList people={[PERSON, left]} locks={NOBODY_LOCKED} ownId={PERSON.id} />,
  );
  expect(page).toMatch(/Olive Officer<\/a> \(you\)/);
  expect(page).not.toMatch(/Len Left<\/a> \(you\)/);
  expect(page).toContain('Scrutiny officer');
  expect(page).toContain(`href="/manage/people/${PERSON.id}"`);
  expect(page).toMatch(/govuk-tag--grey">No</);
});

test('the list tells an administrator who is locked, and until when', () => {
  const locks = new Map([[PERSON.email, LOCK]]);
  const page = renderToStaticMarkup(<PeopleList people={[PERSON]} locks={locks} ownId="b" />);
  expect(page).toContain('govuk-tag--yellow">Locked</strong> until 24 November 2026 at 2:05pm');
});

test('the page of a person who is locked says since when, and lets an administrator lift the lock', () => {
  const page = renderToStaticMarkup(
    <PersonView person={PERSON} lock={LOCK} isOwn={false} actions={ACTIONS} />,
  );
  expect(page).toContain('Sign-in is locked');
  expect(page).toContain(
    'It has been locked since 24 November 2026 at 1:50pm. The lock ends by itself at 24 November 2026 at 2:05pm.',
  );
  expect(page).toMatch(/<form[^>]*id="lift-lock".*Lift the lock<\/button>/s);
});

test('the page of a person who is not locked says nothing of a lock', () => {
  const page = renderToStaticMarkup(
    <PersonView person={PERSON} lock={null} isOwn={false} actions={ACTIONS} />,
  );
  expect(page).not.toContain('lock');
});

test('an administrator does not lift a lock of their own account', () => {
  const page = renderToStaticMarkup(<PersonView person={PERSON} lock={LOCK} isOwn actions={ACTIONS} />);
  expect(page).toContain('Another administrator can lift it.');
  expect(page).not.toContain('<form');
});

test('another person’s page holds what is saved, the version it was read at, and the way to a new password', () => {
  const page = renderToStaticMarkup(
    <PersonView person={PERSON} lock={null} isOwn={false} actions={ACTIONS} />,
  );
  expect(page).toContain('name="version" value="3"');
  expect(page).toMatch(/checked="" value="officer"|value="officer"[^>]*checked=""/);
  expect(page).toMatch(/checked="" value="yes"|value="yes"[^>]*checked=""/);
  expect(page).toContain(`/manage/people/${PERSON.id}/new-password`);
});

test('an administrator’s own page has no form', () => {
  const page = renderToStaticMarkup(<PersonView person={PERSON} lock={null} isOwn actions={ACTIONS} />);
  expect(page).not.toContain('<form');
  expect(page).toContain('href="/account"');
});

test('adding a person asks for a name, an address and a role, and for no password', () => {
  const page = renderToStaticMarkup(<AddPersonForm action={make} />);
  expect([...page.matchAll(/ name="(\w+)"/g)].map(([, name]) => name)).toEqual(
    expect.arrayContaining(['name', 'email', 'role']),
  );
  expect(page).not.toContain('type="password"');
});

test('a made password is on the page with the sentence that it is shown only now', () => {
  const made = {
    name: 'Olive Officer',
    email: 'olive@example.org',
    password: 'bcdfg-hjkmn-pqrst-vwxz2',
    asked: null,
  };
  const page = renderToStaticMarkup(<MadePasswordNotice made={made} done="Olive Officer can sign in now." />);
  expect(page).toContain('<code>bcdfg-hjkmn-pqrst-vwxz2</code>');
  expect(page).toContain('shown only now');
  expect(page).not.toMatch(/href="[^"]*bcdfg/);
});

test('a new password for somebody who cannot sign in says that it does not let them in', () => {
  const page = renderToStaticMarkup(<NewPasswordForm action={make} person={{ ...PERSON, active: false }} />);
  expect(page).toContain('cannot sign in at the moment');
});

test('a person’s own account shows who they are, and no box of a password is ever filled', () => {
  const page = renderToStaticMarkup(<AccountView person={PERSON} action={save} />);
  expect(page).toContain('olive@example.org');
  const boxes = [...page.matchAll(/<input[^>]*type="password"[^>]*>/g)].map(([box]) => box);
  expect(boxes).toHaveLength(3);
  for (const box of boxes) expect(box).not.toContain('value=');
});
