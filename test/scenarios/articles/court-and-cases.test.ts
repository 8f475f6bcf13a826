/** The court, the general statutes, and whole cases. */
import { articleSuites } from '../article-suite.ts';
import { APPEALS, DECISIONS } from './awb.ts';
import { AWBI } from './awbi.ts';
import { BESLUIT, CLOCK_CHANGES, WHOLE_CASE, WITHOUT_ORDER } from './whole-cases.ts';
import { ARTICLES_6_8 } from './wth-6-8.ts';

articleSuites(ARTICLES_6_8, DECISIONS, APPEALS, AWBI, BESLUIT, CLOCK_CHANGES, WITHOUT_ORDER, WHOLE_CASE);
