import { hash, verify } from '@node-rs/argon2';
import { asOnePassword } from '@/lib/domain/people/password';

/** argon2id with OWASP's least settings: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// The hash of a random text that nobody kept. It costs as much to check as a real one, so that an unknown address
// takes as long to refuse as a wrong password.
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$n/Zht8piTlx56jafMvsTkw$yHrfryx+37MK7n/yDYvwjTbqFvBvBYdFyE3z6V2Q6LE';

/** The hash to keep of a password. */
export async function hashOfPassword(password: string): Promise<string> {
  return hash(asOnePassword(password), COST);
}

/** True when `password` is the one `kept` was made from. With nothing kept it takes as long, and is never true. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const isRight = await verify(kept ?? NOBODYS_HASH, asOnePassword(password));
  return isRight && kept !== null;
}
