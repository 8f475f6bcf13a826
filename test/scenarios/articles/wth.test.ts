/** The Wet tijdelijk huisverbod, article by article. */
import { articleSuites } from '../article-suite.ts';
import { ARTICLE_1, ARTICLE_2 } from './wth-1-2.ts';
import { ARTICLE_2_AFTER } from './wth-2-after.ts';
import { ARTICLE_3 } from './wth-3.ts';
import { ARTICLES_4_5 } from './wth-4-5.ts';
import { ARTICLE_9 } from './wth-9.ts';
import { ARTICLES_10_11 } from './wth-10-11.ts';

articleSuites(ARTICLE_1, ARTICLE_2, ARTICLE_2_AFTER, ARTICLE_3, ARTICLES_4_5, ARTICLE_9, ARTICLES_10_11);
