import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMergeConflicts } from '../../../scripts/markdown/find-merge-conflicts.ts';

test('each marker of a conflict is an error on its line', () => {
  const source = 'نص\n<<<<<<< HEAD\nأ\n||||||| 1234567\nب\n=======\nج\n>>>>>>> branch\n';
  assert.deepEqual(
    findMergeConflicts(source, 7).map(({ line, column, rule }) => `${line}:${column} ${rule}`),
    ['8:1 merge-conflict', '10:1 merge-conflict', '14:1 merge-conflict'],
  );
});

test('a marker without a name is one too', () => {
  assert.equal(findMergeConflicts('<<<<<<<\nأ\n').length, 1);
});

test('what only looks like one is none', () => {
  const innocent = [
    'عنوان\n=======',
    ' <<<<<<< x',
    '<<<<<<<< x',
    '<<<<<< x',
    '>>>>>>>> x',
    '<<<<<<<x',
    '| a ||||||| b',
  ];
  for (const source of innocent) assert.deepEqual(findMergeConflicts(source), [], source);
});
