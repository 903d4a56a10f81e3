import cluster from 'node:cluster';
import { createRequire } from 'node:module';
import path from 'node:path';
import { toTableStatements } from './waline-tables.ts';

/**
 * The comment server's own process: `run-waline.ts PORT FOLDER`, where FOLDER holds its installation. Which database it
 * uses stands in the environment, by Waline's own names (`SQLITE_PATH`, `PG_DB` …).
 */

interface Application {
  readonly run: () => void;
}
interface SqliteDatabase {
  readonly exec: (sql: string, done: (error: Error | null) => void) => void;
  readonly close: (done: () => void) => void;
}
interface PostgresClient {
  readonly connect: () => Promise<void>;
  readonly query: (sql: string) => Promise<unknown>;
  readonly end: () => Promise<void>;
}

const folder = process.argv[3] ?? '';
/** The server is CommonJS in a folder of its own; none of it has types. */
const load = createRequire(path.join(folder, 'package.json'));
const { env } = process;

async function createSqliteTables(directory: string): Promise<void> {
  const { Database } = load('sqlite3') as { readonly Database: new (file: string) => SqliteDatabase };
  const database = new Database(path.join(directory, 'waline.sqlite'));
  await new Promise<void>((resolve, reject) => {
    database.exec(toTableStatements('sqlite').join(';\n'), (error) => {
      database.close(() => (error ? reject(error) : resolve()));
    });
  });
}

async function createPostgresTables(): Promise<void> {
  const { Client } = load('pg') as { readonly Client: new (options: object) => PostgresClient };
  const client = new Client({
    host: env.PG_HOST ?? '127.0.0.1',
    port: Number(env.PG_PORT ?? 5432),
    user: env.PG_USER,
    password: env.PG_PASSWORD,
    database: env.PG_DB,
    ssl: env.PG_SSL === 'true',
  });
  await client.connect();
  try {
    for (const statement of toTableStatements('postgresql')) await client.query(statement);
  } finally {
    await client.end();
  }
}

function startServer(): void {
  const root = path.dirname(load.resolve('@waline/vercel/package.json'));
  const ThinkApplication = load('thinkjs') as new (options: object) => Application;
  const application = new ThinkApplication({
    ROOT_PATH: root,
    APP_PATH: path.join(root, 'src'),
    RUNTIME_PATH: path.join(folder, 'runtime'),
    proxy: false,
    env: 'production',
  });
  application.run();
  // `run` makes the global and listens in a later turn.
  const { think } = globalThis as unknown as {
    readonly think: { readonly config: (name: string, to: string) => void };
  };
  think.config('host', '127.0.0.1');
}

if (cluster.isPrimary) {
  // Whoever started this process has gone, perhaps without a word.
  process.on('disconnect', () => process.exit(0));
  if (env.PG_DB !== undefined) await createPostgresTables();
  else await createSqliteTables(env.SQLITE_PATH ?? '.');
}
startServer();
