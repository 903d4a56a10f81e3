import assert from 'node:assert/strict';
import { describe, mock, test } from 'node:test';
import { discardOnSignals } from '../../../scripts/publish/discard-on-signals.ts';

/** Plays a signal, and gives the codes that the process would have ended with. */
function receive(signal: NodeJS.Signals): readonly unknown[] {
  const exit = mock.method(process, 'exit', () => undefined);
  try {
    process.emit(signal, signal);
    return exit.mock.calls.map((call) => call.arguments[0]);
  } finally {
    exit.mock.restore();
  }
}

describe('a signal that stops a build', () => {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    test(`throws the unfinished build away and ends the process with the code of ${signal}`, () => {
      let discarded = 0;
      const guard = discardOnSignals(() => (discarded += 1));
      assert.deepEqual(receive(signal), [code]);
      assert.equal(discarded, 1);
      guard.release();
    });
  }

  test('comes too late once the folders are switched: it neither discards nor ends the process', () => {
    const guard = discardOnSignals(() => assert.fail('discarded'));
    guard.holdOff();
    // Without a listener the system would end the process between the two renames.
    assert.equal(process.listenerCount('SIGTERM'), 1);
    assert.deepEqual(receive('SIGTERM'), []);
    guard.release();
    assert.equal(process.listenerCount('SIGTERM'), 0);
  });
});
