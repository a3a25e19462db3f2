import { randomInt } from 'node:crypto';

// Without vowels, so that no word appears, and without characters that are taken for one another.
const CHARACTERS = 'bcdfghjkmnpqrstvwxz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** A random password of 20 characters in four groups (95 bits), easy to read out and to type. */
export function makePassword(): string {
  const group = () =>
    Array.from({ length: GROUP_LENGTH }, () => CHARACTERS.charAt(randomInt(CHARACTERS.length))).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
