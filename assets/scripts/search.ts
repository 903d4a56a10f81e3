import { startSearchPage } from './search/search-page.ts';

const root = document.getElementById('search');
if (root !== null) startSearchPage(root);
