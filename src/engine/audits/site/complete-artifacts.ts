import type { PageArtifacts } from '../../model/artifacts/page-artifacts.ts';
import type { PageDate } from '../../model/page-date.ts';
import type { SiteDocument, SiteView } from '../../model/site/site-view.ts';

function nameSite(artifacts: PageArtifacts, { target }: SiteView): PageArtifacts['identity'] {
  const { identity } = artifacts;
  if (identity.siteName !== null || target.name === null) return identity;
  const locator = { selector: null, quote: target.name, frame: null };
  return { ...identity, siteName: { value: target.name, from: 'title', locator } };
}

function fileInColumn(
  artifacts: PageArtifacts,
  { columns }: SiteDocument,
  site: SiteView,
): PageArtifacts['currentColumn'] {
  const [id] = columns;
  const { currentColumn } = artifacts;
  if (id === undefined || columns.length !== 1 || currentColumn?.certainty === 'certain') {
    return currentColumn;
  }
  const name = site.findColumn(id)?.definition.name ?? id;
  const locator = { selector: null, quote: name, frame: null };
  return { id, name, certainty: 'certain', from: 'heading', locator };
}

/** The date that the list gives to a document, as one of its dates; null where the list gives none of its own. */
export function findListDate({ row }: SiteDocument): PageDate | null {
  if (row?.date == null || row.yearInferred) return null;
  return {
    role: 'published',
    value: row.date,
    from: 'list',
    label: null,
    notation: row.notation ?? row.date,
    locator: row.locator,
  };
}

/** What a document's page shows, completed by what the portal knows of it: whose site it is, and the one column that lists it. */
export function completeArtifacts(document: SiteDocument, site: SiteView): PageArtifacts {
  const { artifacts } = document.page;
  const identity = nameSite(artifacts, site);
  return { ...artifacts, identity, currentColumn: fileInColumn(artifacts, document, site) };
}
