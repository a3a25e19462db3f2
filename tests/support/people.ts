import { expect, type Page } from '@playwright/test';
import { ROLE_LABELS, type Role } from '@/lib/domain/permissions';
import { findKeptSession, keepSession } from './journeys/kept-session';

type Account = { email: string; password: string };

/** The trial account of a role, as the service wrote it down at its first start. */
export function accountOf(role: Role): Account {
  const line = (process.env.TRACKER_ACCOUNTS ?? '')
    .split('\n')
    .find((written) => written.startsWith(ROLE_LABELS[role]));
  const [email, password] = (line ?? '').slice(ROLE_LABELS[role].length).trim().split(/\s+/);
  if (!email || !password) throw new Error(`There is no trial account for the role "${role}"`);
  return { email, password };
}

/** Fills in the sign-in form as that person does, and waits for their first page. */
export async function signInByHand(page: Page, role: Role): Promise<void> {
  const { email, password } = accountOf(role);
  await page.goto('/sign-in');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
}

/**
 * Makes `page` that of a signed-in person, with the one session of each role that all journeys share. The page is left
 * where it was or at their first page.
 */
export async function signIn(page: Page, role: Role): Promise<void> {
  const kept = findKeptSession(role);
  if (kept) return page.context().addCookies(kept);
  await signInByHand(page, role);
  keepSession(role, await page.context().cookies());
}
