import type { Page } from 'playwright-core';

const purposes = ['comments', 'views', 'embeds'] as const;

/** Whether the page asks its reader for consent. */
export function isAsking(page: Page): Promise<boolean> {
  return page.locator('.consent').isVisible();
}

/** Says yes to some purposes and no to the others, in the settings. */
export async function choosePurposes(page: Page, chosen: readonly (typeof purposes)[number][]): Promise<void> {
  if (await isAsking(page)) await page.locator('.consent [value=choose]').click();
  else await page.locator('footer [data-consent-open]').click();
  for (const name of purposes) await page.locator(`.consent [name=${name}]`).setChecked(chosen.includes(name));
  await page.locator('.consent [value=save]').click();
}
