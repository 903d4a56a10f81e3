/** Databases in which the comment server keeps what readers write. */
export type Database = 'sqlite' | 'postgresql';

type Column = 'number' | 'text' | 'needed' | 'time';

/** Waline's own tables (its `assets/waline.*sql`), without the counters of reactions, which are not used here. */
const tables: Readonly<Record<string, Readonly<Record<string, Column>>>> = {
  Comment: {
    user_id: 'number',
    comment: 'text',
    insertedAt: 'time',
    ip: 'text',
    link: 'text',
    mail: 'text',
    nick: 'text',
    pid: 'number',
    rid: 'number',
    sticky: 'number',
    status: 'needed',
    like: 'number',
    ua: 'text',
    url: 'text',
    createdAt: 'time',
    updatedAt: 'time',
  },
  Counter: { time: 'number', url: 'text', createdAt: 'time', updatedAt: 'time' },
  Users: {
    display_name: 'needed',
    email: 'needed',
    password: 'needed',
    type: 'needed',
    label: 'text',
    url: 'text',
    avatar: 'text',
    '2fa': 'text',
    createdAt: 'time',
    updatedAt: 'time',
  },
};

/** Columns that are asked for on every page of the newspaper. */
const indexed = { Comment: 'url', Counter: 'url' } as const;

const types: Readonly<Record<Database, Readonly<Record<Column, string>>>> = {
  sqlite: {
    number: 'INTEGER',
    text: 'TEXT',
    needed: "TEXT NOT NULL DEFAULT ''",
    // The server leaves the time of writing to this default. Its process runs in UTC.
    time: "DATETIME DEFAULT (datetime('now'))",
  },
  postgresql: {
    number: 'int',
    text: 'text',
    needed: "text NOT NULL DEFAULT ''",
    time: 'timestamp(0) without time zone DEFAULT CURRENT_TIMESTAMP',
  },
};

/** Statements that make the server's tables where they are missing and leave alone those that are there. */
export function toTableStatements(database: Database): readonly string[] {
  const created = Object.entries(tables).flatMap(([name, columns]) => createTable(database, name, columns));
  const indexes = Object.entries(indexed).map(([name, column]) => {
    const table = toTableName(database, name);
    return `CREATE INDEX IF NOT EXISTS "${table}_${column}" ON "${table}" ("${column}")`;
  });
  return [...created, ...indexes];
}

function createTable(database: Database, name: string, columns: Readonly<Record<string, Column>>): readonly string[] {
  const table = toTableName(database, name);
  const types = Object.entries(columns).map(([column, type]) => toColumn(database, column, type));
  if (database === 'sqlite') {
    return [`CREATE TABLE IF NOT EXISTS "${table}" (id INTEGER PRIMARY KEY AUTOINCREMENT, ${types.join(', ')})`];
  }
  const sequence = `${table}_seq`;
  return [
    `CREATE SEQUENCE IF NOT EXISTS ${sequence}`,
    `CREATE TABLE IF NOT EXISTS "${table}" (id int PRIMARY KEY DEFAULT nextval('${sequence}'), ${types.join(', ')})`,
  ];
}

/** PostgreSQL folds the server's unquoted names to lower case. */
function toTableName(database: Database, name: string): string {
  return database === 'sqlite' ? `wl_${name}` : `wl_${name.toLowerCase()}`;
}

function toColumn(database: Database, name: string, type: Column): string {
  return `"${database === 'sqlite' ? name : name.toLowerCase()}" ${types[database][type]}`;
}
