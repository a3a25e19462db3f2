import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type {
  ColumnType,
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Pool, types } from 'pg';
import type { QueryArrayConfig } from 'pg';

let isLoaded: Promise<void> | undefined;

/** Loads Prisma's schema engine, which npm carries as WebAssembly: nothing is downloaded and no binary is run. */
async function load(): Promise<void> {
  const folder = dirname(
    createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'),
  );
  const program = await WebAssembly.compile(await readFile(join(folder, 'schema_engine_bg.wasm')));
  const { exports } = await WebAssembly.instantiate(program, { './schema_engine_bg.js': { ...engine } });
  engine.__wbg_set_wasm(exports);
  const start = exports.__wbindgen_start;
  if (typeof start === 'function') start();
}

/** PostgreSQL's number for a list of single letters. Prisma's adapter knows that type, and no query here returns it. */
const LETTERS = 1002;

async function askAndRename(pool: Pool, config: QueryArrayConfig) {
  const result = await pool.query(config);
  for (const field of result.fields ?? []) {
    if (field.dataTypeID === types.builtins.CHAR) field.dataTypeID = LETTERS;
  }
  return result;
}

/**
 * The catalogue holds single letters ("char") that the engine has to see as such, but Prisma's adapter refuses their
 * type. So they pass through it under another one, and `asTheEngineReads` gives them their own again.
 */
function poolThatReadsTheCatalogue(url: string): Pool {
  const pool = new Pool({ connectionString: url, max: 2 });
  return new Proxy(pool, {
    get: (target, name) =>
      name === 'query'
        ? (config: QueryArrayConfig) => askAndRename(target, config)
        : Reflect.get(target, name),
  });
}

const asTheEngineReads = (type: ColumnType): ColumnType =>
  type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type;

/**
 * Prisma's adapter cuts a script at every semicolon, which tears functions apart. Sent whole, PostgreSQL reads the
 * script itself and runs all of it or, when a statement fails, none of it.
 */
function forTheEngine(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.executeScript = async (sql) => void (await adapter.executeRaw({ sql, args: [], argTypes: [] }));
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    return { ...result, columnTypes: result.columnTypes.map(asTheEngineReads) };
  };
  return adapter;
}

function adapterFactory(pool: Pool): SqlMigrationAwareDriverAdapterFactory {
  const inner = new PrismaPg(pool);
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => forTheEngine(await inner.connect()),
    connectToShadowDb: async () => forTheEngine(await inner.connectToShadowDb()),
  };
}

/** Runs `work` with Prisma's schema engine connected to the database `url`, and closes the connections. */
export async function withSchemaEngine<T>(
  { url, schema }: { url: string; schema: string },
  work: (schemaEngine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await (isLoaded ??= load());
  const pool = poolThatReadsTheCatalogue(url);
  const factory = bindMigrationAwareSqlAdapterFactory(adapterFactory(pool));
  const datamodels: [string, string][] = [['schema.prisma', schema]];
  const schemaEngine = await engine.SchemaEngine.new({ datamodels }, () => undefined, factory);
  try {
    return await work(schemaEngine);
  } finally {
    schemaEngine.free();
    await pool.end();
  }
}
