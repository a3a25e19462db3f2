// Makes a pair of keys for encrypted backups.
//   npm run backup:key -- --to private-key.txt
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PlainProblem } from '@/lib/config/plain-problem';
import { makeBackupKeys } from '@/lib/hosting/backup/age-keys';
import { readKeyArguments } from './backup/arguments';
import { runCommandToEnd } from './with-database';

void runCommandToEnd(async () => {
  const file = resolve(readKeyArguments(process.argv.slice(2)).to);
  if (existsSync(file)) throw new PlainProblem(`The file ${file} is there already: choose another name.`);
  const { publicKey, privateKey } = makeBackupKeys();
  writeFileSync(file, `# The private key of backups. Public key: ${publicKey}\n${privateKey}\n`, {
    mode: 0o600,
  });
  console.log(`BACKUP_PUBLIC_KEY=${publicKey}`);
  console.log(
    `The private key is in ${file}. Keep it away from this machine: without it no encrypted backup opens.`,
  );
});
