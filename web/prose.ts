/** The little CommonMark that the document's texts have: paragraphs, links and code. Everything else stays as it was written. */
import { html } from 'hono/html';
import type { Markup } from './layout.ts';

const MARKS = /\[(?<words>[^\]]+)\]\((?<target>[^)\s]+)\)|`(?<code>[^`]+)`/g;

/** Within this service, within the page, or another secure site: a text from elsewhere must not bring a script along. */
const isAddress = (target: string): boolean => /^(?:\/(?!\/)|#|https:\/\/)/.test(target);

/** A text without paragraphs of its own. */
export function inline(text: string): Markup {
  const parts: (Markup | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKS)) {
    const { words = '', target = '', code } = match.groups ?? {};
    parts.push(text.slice(end, match.index));
    end = match.index + match[0].length;
    if (code !== undefined) parts.push(html`<code>${code}</code>`);
    else parts.push(isAddress(target) ? html`<a href="${target}">${words}</a>` : match[0]);
  }
  return html`${[...parts, text.slice(end)]}`;
}

export function prose(text: string): Markup {
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
  return html`${paragraphs.map((paragraph) => html`<p>${inline(paragraph)}</p>`)}`;
}
