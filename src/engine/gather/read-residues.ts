import type { Element } from 'domhandler';
import { residueWords } from '../data/residues.ts';
import type { Residue } from '../model/artifacts/content.ts';
import { foldBlanks } from '../text/fold-blanks.ts';
import { hasWord } from '../text/find-words.ts';
import { settingOf } from './page-regions.ts';
import type { ParsedPage } from './page/parsed-page.ts';
import { findResidues } from './residues/find-residues.ts';

/** Longest text read; a page of 12 MB stays within bounds. */
const maxTextLength = 8_000_000;
const maxTextKept = 120;
/** Elements looked at for a framework's attributes. */
const maxElements = 20_000;
const frameworkAttribute = /^(?:v-|ng-|data-ng-|x-|:|@|wx:|a:|ms-)/;

function hasTemplateScript(script: Element): boolean {
  const source = script.attribs['src'] ?? '';
  if (
    hasWord(
      source.toLowerCase(),
      residueWords.templateScripts.map((name) => name.toLowerCase()),
    )
  ) {
    return true;
  }
  const code = script.children.map((child) => (child.type === 'text' ? child.data : '')).join('');
  return (
    code.includes('{{') ||
    code.includes('<%') ||
    hasWord(code, ['new Vue', 'createApp', 'angular.', 'juicer(', 'template('])
  );
}

/** Whether scripts of the page would replace a template before anybody sees it. */
function isFilledByScript(page: ParsedPage): boolean {
  return (
    page.byTag('script').some(hasTemplateScript) ||
    page.elements
      .slice(0, maxElements)
      .some((element) => Object.keys(element.attribs).some((name) => frameworkAttribute.test(name)))
  );
}

/** Text that a publisher left behind by mistake; hidden elements, code samples and controls are left out. */
export function readResidues(page: ParsedPage): Residue[] {
  const text = page.text.slice(0, maxTextLength);
  return findResidues(text, () => isFilledByScript(page)).flatMap((found) => {
    const setting = settingOf(page.elementAt(found.start));
    if (setting.isHidden || setting.isSample || setting.isControl) return [];
    const { kind, certainty, start, end } = found;
    const quoted = foldBlanks(text.slice(start, end)).slice(0, maxTextKept);
    return [{ kind, text: quoted, certainty, locator: page.locateSpan({ start, end }) }];
  });
}
