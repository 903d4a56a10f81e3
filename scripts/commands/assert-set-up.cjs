'use strict';

/*
 * Runs before the commands, on any Node and with nothing installed: CommonJS, and no syntax or module that an old Node
 * lacks. What it finds would otherwise end in a stack trace of Node's own.
 */
const fs = require('fs');
const path = require('path');

/**
 * @param {string} version of Node, such as `20.19.0`
 * @param {string} wanted oldest version that will do, such as `>=20.19`
 * @param {boolean} installed whether the packages are there
 * @returns {string | null} what to do, in both languages of the house
 */
function findSetUpFault(version, wanted, installed) {
  const is = version.split('.').map(Number);
  const needs = wanted.replace(/^>=/, '').split('.').map(Number);
  if (is[0] < needs[0] || (is[0] === needs[0] && is[1] < needs[1])) {
    return `Node ${version} is too old: install Node ${needs.join('.')} or newer from https://nodejs.org/. · إصدار Node قديم: ثبّت ${needs.join('.')} أو أحدث.`;
  }
  if (!installed)
    return 'The packages are not installed: run npm ci once, in this folder. · الحزم غير مثبتة: شغّل npm ci مرة واحدة في هذا المجلد.';
  return null;
}

module.exports = { findSetUpFault };

if (require.main === module) {
  const root = path.join(__dirname, '..', '..');
  const wanted = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).engines.node;
  const installed = fs.existsSync(path.join(root, 'node_modules', 'tsx', 'package.json'));
  const fault = findSetUpFault(process.versions.node, wanted, installed);
  if (fault !== null) {
    process.stderr.write(`${fault}\n`);
    process.exitCode = 1;
  }
}
