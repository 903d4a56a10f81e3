import type { EditorSettings, Site } from '../content/site.ts';
import { editorLabels } from '../labels/editor-labels.ts';
import { toEditorPolicy } from '../publish/editor-policy.ts';
import { routes } from '../routes.ts';
import { toCmsConfig } from './to-cms-config.ts';

/** The page of the web editor, and the settings that it reads. */
export function toEditorFiles(
  site: Site,
  editor: EditorSettings,
  script: string,
  render: (layout: string, data: Readonly<Record<string, unknown>>) => string,
): readonly { readonly path: string; readonly render: () => string }[] {
  const { title, needsScript } = editorLabels;
  const view = { title: title(site.name), needsScript, policy: toEditorPolicy(editor).meta, script };
  const { zone, lang } = site;
  return [
    { path: routes.editor(), render: () => render('pages/editor.njk', { editor: view }) },
    {
      path: routes.editor('config.json'),
      render: () => `${JSON.stringify({ config: toCmsConfig(site, editor), site: { zone, lang } }, null, 2)}\n`,
    },
  ];
}
