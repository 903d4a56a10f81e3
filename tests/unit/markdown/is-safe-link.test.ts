import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isSafeLink } from '../../../scripts/markdown/is-safe-link.ts';
import { htmlOf, placesOf, readBody } from './read-body.ts';

describe('an address that runs a script is no link', () => {
  const unsafe = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java%0Ascript:alert(1)',
    'java%0D%0Ascript:alert(1)',
    '%6Aavascript:alert(1)',
    '%256Aavascript:alert(1)',
    'javascript%3Aalert(1)',
    'javascript\uFF1Aalert(1)',
    '\uFF4Aavascript:alert(1)',
    'java\u00ADscript:alert(1)',
    'java\u200Bscript:alert(1)',
    '\u202Ejavascript:alert(1)',
    'vbscript:msgbox(1)',
    'VBScript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD4=',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'data:image/png;base64,AAAA',
    'DATA:,x',
    'file:///etc/passwd',
    'blob:https://e.org/x',
    'filesystem:https://e.org/x',
    'view-source:https://e.org',
    '%ff%6aavascript:alert(1)'.slice(3),
    '%25252525256Aavascript:alert(1)',
  ];
  for (const href of unsafe) test(JSON.stringify(href), () => assert.equal(isSafeLink(href), false));
});

describe('other addresses are links', () => {
  const safe = [
    '',
    '/',
    '/x/',
    '#x',
    '?q=javascript:1',
    '/x?u=javascript:alert(1)',
    '/javascript:alert(1)',
    'https://e.org/javascript:1',
    'http://e.org',
    'mailto:a@b.org',
    'tel:+963',
    'tg://resolve?domain=x',
    'irc://e.org',
    '//e.org',
    'x/y',
    'javascript',
    'https://e.org/%E0%A4%A',
    '%',
    '%zz',
    'database:x',
  ];
  for (const href of safe) test(JSON.stringify(href), () => assert.equal(isSafeLink(href), true));
});

describe('a body with such an address', () => {
  const sources = [
    'نص [x](javascript:alert(1))',
    'نص [x](<javascript:alert(1)>)',
    'نص [x](javascript&colon;alert(1))',
    'نص [x](&#106;avascript:alert(1))',
    'نص [x](&#x6A;&#x61;vascript:alert(1))',
    'نص [x](java&Tab;script:alert(1))',
    'نص [x](java&NewLine;script:alert(1))',
    'نص <javascript:alert(1)>',
    'نص [x][r]\n\n[r]: javascript:alert(1)',
    'نص [r]\n\n[r]: data:text/html,x',
    'نص [**x**](VBSCRIPT:x)',
    'نص [x](data:text/html;base64,PHNjcmlwdD4=)',
  ];
  for (const source of sources) {
    test(`${JSON.stringify(source)} has no link and gets a warning at its place`, () => {
      const read = readBody(source);
      const html = htmlOf(read.body.parts);
      assert.doesNotMatch(html, /<a |href/);
      assert.deepEqual(placesOf(read), ['1:4 unsafe-link']);
    });
  }

  test('what Markdown takes for no link, or for a path, runs nothing either', () => {
    assert.match(htmlOf(readBody('[أ](\u0001javascript:1)').body.parts), /href="%EF%BF%BDjavascript:1"/);
    assert.match(htmlOf(readBody('[أ](/\\evil.example)').body.parts), /href="\/%5Cevil\.example"/);
  });

  test('the text of the link stays', () => {
    assert.equal(htmlOf(readBody('نص [**أ** ب](javascript:1) ج').body.parts), '<p>نص <strong>أ</strong> ب ج</p>\n');
  });

  test('its message says what to write', () => {
    const [problem] = readBody('[أ](javascript:1)').problems;
    assert.equal(problem!.severity, 'warning');
    assert.match(problem!.message.ar, /https:\/\//);
    assert.match(problem!.message.en, /https:\/\//);
  });
});

describe('markup in a body is inert', () => {
  const payloads = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><img onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    '<!--<img src="--><img src=x onerror=alert(1)//">',
    '</script><script>alert(1)</script>',
    '<a href="javascript:alert(1)">x</a>',
    '<iframe srcdoc="<script>alert(1)</script>">',
    '<style>@import "//e.org"</style>',
    '<math><mtext></table></math><img src onerror=alert(1)>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&#60;script&#62;alert(1)',
    ']]><script>',
    '\u2028<script>alert(1)</script>',
    '{{ constructor.constructor("alert(1)")() }}',
    '{% include "x" %}',
  ];
  const places: readonly ((payload: string) => string)[] = [
    (payload) => payload,
    (payload) => `نص ${payload} نص`,
    (payload) => `## ${payload}`,
    (payload) => `- ${payload}`,
    (payload) => `> ${payload}`,
    (payload) => `| ${payload} |\n|---|\n| ${payload} |`,
    (payload) => `\`${payload}\``,
    (payload) => `\`\`\`${payload}\n${payload}\n\`\`\``,
    (payload) => `    ${payload}`,
    (payload) => `[${payload}](/a/)`,
    (payload) => `[أ](/a/ '${payload.replaceAll("'", '"')}')`,
    (payload) => `[أ](<${payload}>)`,
    (payload) => `نص[^${payload}]\n\n[^${payload}]: ${payload}`,
    (payload) => `نص^[${payload}]`,
    (payload) => `https://e.org/${payload}`,
    (payload) => `**${payload}**`,
    (payload) => `:::note\n${payload}\n:::`,
    (payload) => `نص "${payload}" NATO`,
  ];
  const allowed =
    /<\/?(?:p|h2|div|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|code|pre|a|strong|em|br|hr|sup|section|bdi|bdo)(?: (?:id|scope|class|dir|href|title|rel|role|tabindex|aria-label|start)="[^"<>]*")*>/g;
  for (const payload of payloads) {
    test(JSON.stringify(payload), () => {
      for (const place of places) {
        for (const lang of ['ar', 'en']) {
          const html = htmlOf(readBody(place(payload), { lang }).body.parts);
          const rest = html.replace(allowed, '');
          assert.doesNotMatch(rest, /[<>]/, `${place(payload)}\n${html}`);
          assert.doesNotMatch(html, /href="(?:javascript|data|vbscript):/i);
        }
      }
    });
  }
});
