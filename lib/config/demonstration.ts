import { readStartSettings, type StartSettings } from './env';
import { parse, type Source } from './parse-settings';
import { PlainProblem } from './plain-problem';
import { SETTING } from './settings';

/** Without a setting, beside the real service on the same machine. */
const PORT_BESIDE = '3001';

/** The setting that chooses the port of a demonstration: its own, or else PORT, which a person types without thinking. */
export const demonstrationPortSetting = ({ DEMO_PORT, PORT }: Source = process.env) =>
  PORT && !DEMO_PORT ? 'PORT' : 'DEMO_PORT';

/**
 * The settings of `npm run demo`. Its address, its folder and its secret are its own, whatever is set for the real
 * service on the same machine; of that, only PORT counts, where DEMO_PORT is not set.
 * @throws PlainProblem when a database is named, or a setting is not usable.
 */
export function readDemonstrationSettings(source: Source = process.env): StartSettings {
  const database = Object.keys(source).find((name) => name.endsWith('DATABASE_URL') && source[name]);
  if (database) {
    throw new PlainProblem(
      `${database} is set, but a demonstration keeps its invented figures in a built-in database of its own: start it without that setting.`,
    );
  }
  const { DEMO_PORT, DEMO_DATA_DIR, DEMO_ORIGIN } = SETTING;
  const own = parse({ DEMO_PORT, DEMO_DATA_DIR, DEMO_ORIGIN: DEMO_ORIGIN.optional() }, source);
  const { HOST, TRUST_PROXY, LOG_LEVEL, PORT } = source;
  return readStartSettings({
    ...{ HOST, TRUST_PROXY, LOG_LEVEL },
    PORT: own.DEMO_PORT || PORT || PORT_BESIDE,
    DATA_DIR: own.DEMO_DATA_DIR,
    ORIGIN: own.DEMO_ORIGIN,
  });
}
