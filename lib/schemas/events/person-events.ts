import { z } from 'zod';
import type { Role } from '@/lib/domain/permissions';
import { eventKind, word } from './event-kind';

const email = z.string();

/** What is recorded of people with an account. */
export const personEvents = {
  'person added': eventKind({ email, role: word<Role>() }),
  'person changed': eventKind({ email, role: word<Role>(), active: z.boolean() }),
  'role asked': eventKind({ email, role: word<Role>() }),
  'role agreed': eventKind({ email, role: word<Role>() }),
  'role declined': eventKind({ email, role: word<Role>() }),
  'password changed': eventKind({ email }),
  'sign-in lock lifted': eventKind({ email }),
  'signed in': eventKind({ email }),
  'signed out': eventKind({ email }),
};
