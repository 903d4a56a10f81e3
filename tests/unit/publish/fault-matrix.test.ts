import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { projectRoot } from '../../../scripts/machine/project-root.ts';
import { assertTried, type FaultMatrix } from '../fault-matrix.ts';

/**
 * Every kind of attack, exhaustion and accident between the files of a newsroom and its readers, and who sees to it.
 * What is wrong in the files themselves stands in the matrix of `tests/unit/content`.
 */
const matrix: FaultMatrix = {
  'raw HTML in Markdown': {
    tests: {
      'build/injection.test.ts': ['is printed as it was written', 'runs nothing in ${file}'],
      'browser/injection.test.ts': ['run nothing on any page of articles, lists, tags and corrections'],
    },
  },
  'addresses that run scripts, and their encodings': {
    cases: ['related-script', 'site-channel-script', 'script-addresses-in-fields', 'site-script-addresses'],
    tests: {
      'unit/markdown/is-safe-link.test.ts': ['javascript', 'vbscript', 'data:'],
      'unit/markdown/body-properties.test.ts': ['becomes no link that runs a script'],
      'browser/injection.test.ts': ['[formaction], form[action]'],
    },
  },
  'ends of scripts, comments and sections in titles, authors, tags, queries; ends of lines in headers': {
    cases: ['site-headers'],
    tests: {
      'build/injection.test.ts': [
        'ends no JSON in a script element',
        'breaks no feed and runs in none',
        'breaks no sitemap',
      ],
      'unit/seo/serialize-json.test.ts': ['2028'],
      'unit/feeds/to-cdata.test.ts': [']]>'],
      'browser/injection.test.ts': ['run nothing when they are searched for, and where they stand among results'],
    },
  },
  'marks of template languages': { tests: { 'build/injection.test.ts': ['{{ 7*7 }} {% raw %} ${7*7}'] } },
  'front matter in another language': {
    cases: ['front-matter-javascript', 'front-matter-json', 'front-matter-toml'],
    tests: { 'unit/content/files/split-front-matter.test.ts': ['takes no front matter in another language'] },
  },
  'fields called as JavaScript calls its own things': {
    cases: ['prototype-fields', 'names-of-prototypes'],
    tests: { 'unit/content/front-matter-properties.test.ts': ['gives names of JavaScript no power'] },
  },
  'fields of the engine': { cases: ['engine-fields'] },
  'programs among the content': {
    cases: ['program-files', 'files-of-no-kind'],
    tests: {
      'unit/content/files/list-content.test.ts': [
        'warns of programs and of whatever else is no Markdown where texts stand',
      ],
    },
  },
  'pictures and pages that hold scripts': {
    cases: ['image-svg', 'links-to-programs'],
    tests: {
      'build/build-faults.test.ts': ['is a page that runs scripts', 'is a drawing that holds scripts'],
      'unit/pages/filed-media.test.ts': ['/media/page.html', '/media/x.svg', '/media/run.js'],
    },
  },
  'embeds of unknown hosts': {
    cases: ['embed-hosts'],
    tests: { 'unit/markdown/embed-hosts.test.ts': ['whatever else is refused'] },
  },

  'a bomb of YAML aliases': {
    cases: ['yaml-reference', 'yaml-bomb'],
    tests: { 'unit/content/front-matter-properties.test.ts': ['aliases of aliases'] },
  },
  'front matter of ten megabytes or ten thousand levels': {
    tests: {
      'build/build-faults.test.ts': ['front matter has ten megabytes', 'front matter is ten thousand brackets deep'],
      'unit/content/front-matter-properties.test.ts': [
        'ten megabytes',
        'ten thousand brackets',
        'ten thousand hyphens',
      ],
    },
  },
  'Markdown made to take for ever': {
    tests: { 'unit/markdown/body-properties.test.ts': ['pathological Markdown is read to its end'] },
  },
  'an article over a megabyte, a table of fifty thousand cells': {
    tests: {
      'build/build-faults.test.ts': ['an article is larger than a megabyte', 'a table has fifty thousand cells'],
      'unit/markdown/parse-body.test.ts': [
        'a body over 1 MB is an error that names the limit',
        'a table over 50,000 cells is an error that names the limit',
      ],
    },
  },
  'pictures that are huge, cut off, empty, or none': {
    cases: ['image-not-a-picture'],
    tests: {
      'build/build-faults.test.ts': [
        'is twenty thousand pixels wide',
        'has more pixels than any',
        'is cut off',
        'is empty',
        'is a text',
      ],
    },
  },
  'one tag on all articles, five hundred on one': {
    cases: ['tags-too-many'],
    tests: { 'build/site-changes.test.ts': ['one tag on all articles is a list like any other'] },
  },

  'links out of the project, to nothing, in circles; pipes; files that cannot be read': {
    tests: {
      'build/build-faults.test.ts': ['when links lead out of the content, to nothing and to themselves'],
      'unit/content/files/list-content.test.ts': [
        'a link out of the content, to nothing, to itself or to a folder is an error, and nothing is read',
        'a link in the place of a folder of the content is an error, and nothing is read',
        'neither the settings nor the snapshot of what is read most is read through a link out of the content',
        'are errors by their name when a folder stands in their place',
        'a pipe is an error and is never opened',
        'are errors by their name when they are too large',
        'are errors by their name when nobody but their owner may read them',
      ],
    },
  },
  'what editors, disks and version control leave behind': {
    tests: {
      'unit/content/files/list-content.test.ts': ['passes over what editors, disks and version control leave behind'],
      'build/site-changes.test.ts': ['is published in no file'],
    },
  },
  'places and names in pictures': {
    tests: {
      'build/images.test.ts': [
        'carry nothing but the picture, share cards and icons among them',
        'of which none names a photographer or a place',
      ],
    },
  },
  'a file that changes during the build': { tests: { 'build/site-changes.test.ts': ['is published as it was read'] } },

  'a build that is killed or stopped': {
    tests: {
      'build/interrupted-build.test.ts': [
        'random moments of a kill, and the next build leaves no trace',
        'is whole, with nothing beside it, when somebody stops the build',
      ],
      'unit/publish/staged-output.test.ts': ['between its two renames loses nothing'],
    },
  },
  'a full disk, a folder that cannot be written': {
    tests: {
      'build/build-faults.test.ts': [
        'when files cannot grow, as on a full disk',
        'when its disk is full',
        'when nothing may be written where it stands',
        'when its folder stands where no folder can',
      ],
    },
  },
  'two builds at once': {
    tests: {
      'build/build-faults.test.ts': ['two builds at once on one folder'],
      'build/random-edits.test.ts': ['is whole where two builds keep what they read in one cache at once'],
      'unit/publish/staged-output.test.ts': ['is told from one that still runs'],
    },
  },
  'an article that is deleted or renamed': {
    tests: { 'build/site-changes.test.ts': ['leaves nothing behind: no page, tag, picture, feed or search entry'] },
  },
  'an output folder that is not ours': {
    tests: {
      'unit/publish/staged-output.test.ts': [
        'with the files of others is refused and not touched',
        'that holds the project, a root or a home is refused',
        'that is a link or a file is refused',
      ],
      'build/build-faults.test.ts': ['when its folder holds the files of others, which stay too'],
      'build/faulty-project.test.ts': ['where the project stands, and deletes nothing', 'whose files it did not write'],
    },
  },
  'a site that lost its articles or a fifth of its pages': {
    tests: {
      'unit/publish/staged-output.test.ts': ['by more than a fifth is refused', 'to no article at all is refused'],
      'build/interrupted-build.test.ts': ['stays when the archive is lost, until somebody says that it is meant'],
      'build/build-faults.test.ts': ['when no article is left and nobody said that it is meant'],
      'unit/search/joined-parts.test.ts': ['an index of nothing finds nothing'],
    },
  },
  'layouts and search that fail, pages that are not whole': {
    tests: {
      'build/build-faults.test.ts': [
        'when Pagefind cannot be started: no site is published without its search',
        'when Pagefind ends in the middle: its package would wait for ever',
      ],
      'build/faulty-project.test.ts': ['leaves the last site byte for byte when a layout'],
      'unit/publish/check-site.test.ts': ['tells a page that was cut off while it was written', "['the search index'"],
    },
  },
  'rebuilds after edits': {
    tests: {
      'build/site-changes.test.ts': ['changes no byte, whatever was edited since'],
      'build/random-edits.test.ts': ['is what a build from nothing is, byte for byte, after any edits'],
      'build/preview.test.ts': ['is what a clean build is, byte for byte, after any saves, faulty ones among them'],
    },
  },
  'a cache that is corrupt, foreign or half written': {
    tests: {
      'build/site-changes.test.ts': ['is made anew where it is cut off, emptied, or of somebody else'],
      'build/warm-build.test.ts': ['prints every page anew, and says why, where what was kept of them is damaged'],
    },
  },
  'other machines, zones, languages, folders': {
    tests: {
      'build/determinism.test.ts': ['Newfoundland', 'Kiribati', 'from another folder, with nothing remembered'],
    },
  },
  'an old Node, no packages': { tests: { 'unit/commands/assert-set-up.test.ts': ['says so in one sentence'] } },
  'an upload that is cut': {
    tests: {
      'unit/publish/upload-site.test.ts': ['leaves no page without its assets wherever it is cut'],
      'build/upload.test.ts': ['leaves no page without its assets at whatever random moment it is cut'],
    },
  },

  'a reader without scripts': {
    tests: {
      'browser/reading.test.ts': [
        'an article reads in full without JavaScript',
        'the search page offers sections, tags and the archive without JavaScript',
      ],
      'browser/without-script.test.ts': [
        'reads the same with and without the script, but for buttons',
        'is read from top to bottom where styles, fonts and pictures do not come either',
      ],
      'browser/print.test.ts': ['is black on white in the dark theme, with its headline, text and picture'],
    },
  },
  'a service worker that is old, broken or gone, storage that is full or closed': {
    tests: {
      'browser/offline.test.ts': [
        'new text is there on the first visit with a connection',
        'harms no page, old visitor or new',
        'closed or full storage is told, and the page goes on',
        'a browser that keeps nothing at all, as some private windows do, reads everything',
      ],
    },
  },
  'text that is spaced or magnified, forced colours, reduced motion': {
    tests: {
      'browser/accessibility.test.ts': [
        'loses nothing when its text is twice as large, at 320 px, as at 400 % zoom, and when it is spaced out',
        'in forced colours',
        'nothing moves on any page for a reader who asked for that',
      ],
    },
  },
  'a search index that is missing, broken or of another version': {
    tests: {
      'browser/search-faults.test.ts': [
        'are not what they should be is told, with plain links',
        'arrive in part',
        'an index that never arrives is told too, after a wait that has an end',
        'a search whose script is missing leaves plain links',
      ],
    },
  },
  'queries made to harm': {
    tests: {
      'browser/search-faults.test.ts': ['ten kilobytes of one word', 'with the broken coding', 'is inert and answered'],
    },
  },
  'addresses that are typed in another form': {
    tests: {
      'build/servers.test.ts': [
        'finds Arabic addresses, and adds a slash that is missing',
        'answers what is missing with our page and 404',
      ],
      'browser/not-found.test.ts': ['leads to the page that was meant', 'leaves its words in the search field'],
    },
  },
};

describe('every fault between the files and the readers is tried', () => {
  for (const [fault, trial] of Object.entries(matrix)) test(fault, () => assertTried(trial));
});

test('each test that SECURITY.md names for a promise is there', () => {
  const promises = readFileSync(path.join(projectRoot, 'SECURITY.md'), 'utf8');
  const named = [...promises.matchAll(/`(tests\/[^`*]+)`/g)].map(([, file = '']) => file);
  assert.ok(named.length > 20);
  assert.deepEqual(
    named.filter((file) => !existsSync(path.join(projectRoot, file))),
    [],
  );
});
