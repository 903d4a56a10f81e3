import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createSuggest } from '../../../../scripts/content/messages/suggest.ts';

const onFile = [
  ['salma-haddad', 'سلمى حداد'],
  ['خبر-المدينة', 'خبر المدينة'],
  ['winter', 'شتاء 2025/2026'],
  ['ملف 2025/2026', 'ملف 2025/2026'],
] as const;

describe('a suggestion for a reference that leads nowhere', () => {
  const table: Readonly<Record<string, readonly [written: string, suggested: readonly string[]]>> = {
    'is whoever bears the name, however it is spelled': ['سلمى حدّاد', ['salma-haddad']],
    'is the nearest slug': ['Salma-Hadad', ['salma-haddad']],
    'is found by a name with a slash': ['شتاء 2025/2026', ['winter']],
    'is the nearest of names with a slash': ['ملف 2025/2025', ['ملف 2025/2026']],
    'is found in an address of the site': ['/authors/salma-hadad/', ['salma-haddad']],
    'is found in a whole address': ['https://example.org/articles/salma-haddad', ['salma-haddad']],
    'is found in an address as browsers copy it': [`/articles/${encodeURIComponent('خبر-المدينه')}/`, ['خبر-المدينة']],
    'is found in the place of a file': ['articles/2026/salma-hadad.md', ['salma-haddad']],
    'is found in the place of a file of Windows': ['authors\\salma-haddad.md', ['salma-haddad']],
    'is found where nothing can be decoded': ['salma%-haddad', ['salma-haddad']],
    'is none where nothing is near': ['/articles/something-else-altogether/', []],
    'is none for an empty address': ['/', []],
  };
  for (const [name, [written, suggested]] of Object.entries(table)) {
    test(name, () => {
      assert.deepEqual(createSuggest(() => onFile)(written), suggested);
    });
  }
});
