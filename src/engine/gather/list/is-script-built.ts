import type { Element } from 'domhandler';
import { childrenOf } from '../page/element.ts';
import type { ParsedPage } from '../page/parsed-page.ts';

/** Opening and closing signs of templates that no script has filled. */
const templateSigns = [
  ['{{', '}}'],
  ['<%', '%>'],
  ['${', '}'],
] as const;
const templateAttributes = [
  'v-for',
  'v-html',
  'ng-repeat',
  'data-bind',
  'lay-data',
  ':data',
  'wd-for',
];
const fetchesRows =
  /gkmlpt|\$\.(?:ajax|get|post|getJSON)\b|\bfetch\(|axios|XMLHttpRequest|queryList|loadList|getList|dataproxy|laytpl|table\.render|jpage/i;
const rootNames = /^(?:app|root|vue|__next|container-app)$/;
const maxScriptLength = 200_000;

function textOfScript(script: Element): string {
  const [first] = script.children;
  return first?.type === 'text' ? first.data.slice(0, maxScriptLength) : '';
}

function hasTemplateText(text: string): boolean {
  return templateSigns.some(([open, close]) => {
    const at = text.indexOf(open);
    const end = at < 0 ? -1 : text.indexOf(close, at);
    return end > at && end - at < 200;
  });
}

function isTemplate(script: Element): boolean {
  return /template|x-handlebars|text\/html|x-jquery-tmpl/i.test(script.attribs['type'] ?? '');
}

/** An empty list or an empty application root waits for a script. */
function hasEmptyHolder(page: ParsedPage): boolean {
  const isEmpty = (element: Element): boolean => {
    const { start, end } = page.spanOf(element);
    return end - start === 0 && childrenOf(element).length === 0;
  };
  const named = (element: Element): boolean =>
    (element.attribs['id'] ?? element.attribs['class'] ?? '') !== '';
  return (
    page.byTag('ul').some((list) => named(list) && isEmpty(list)) ||
    page.byTag('tbody').some((body) => isEmpty(body)) ||
    page
      .byTag('div')
      .some((div) => rootNames.test(div.attribs['id'] ?? '') && page.textOf(div).length < 40)
  );
}

/** Whether a page without rows looks as if a script that did not run here would draw them. */
export function isScriptBuilt(page: ParsedPage): boolean {
  const scripts = page.byTag('script');
  if (hasTemplateText(page.text)) return true;
  if (scripts.some(isTemplate)) return true;
  if (templateAttributes.some((name) => page.hasAttribute(name))) return true;
  const fetches = scripts.some(
    (script) =>
      fetchesRows.test(textOfScript(script)) || /gkmlpt/i.test(script.attribs['src'] ?? ''),
  );
  return fetches && hasEmptyHolder(page);
}
