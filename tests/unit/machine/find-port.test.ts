import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, test } from 'node:test';
import { findPort } from '../../../scripts/machine/find-port.ts';

describe('a port for a program that must be told one', () => {
  test('can be listened at, and is none of those that systems lend', async () => {
    const port = await findPort();
    assert.ok(port >= 1_024 && port < 32_768, String(port));
    const server = createServer().listen(port);
    await once(server, 'listening');
    server.close();
  });
});
