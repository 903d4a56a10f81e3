import { startArticle } from './reading/article-lists.ts';
import { startSavedPage } from './reading/saved-page.ts';

export { startArticle };

const page = document.querySelector<HTMLElement>('[data-saved-page]');
if (page) startSavedPage(page);
