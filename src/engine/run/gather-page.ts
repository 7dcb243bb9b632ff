import { readArticle } from '../gather/read-article.ts';
import { readAttachments } from '../gather/read-attachments.ts';
import { readBreadcrumbs } from '../gather/read-breadcrumbs.ts';
import { readColumns } from '../gather/read-columns.ts';
import { readConsultation } from '../gather/read-consultation.ts';
import { readCurrentColumn } from '../gather/read-current-column.ts';
import { readDatedLinks } from '../gather/read-dated-links.ts';
import { readDecisionCatalogue } from '../gather/read-decision-catalogue.ts';
import { readFooter } from '../gather/read-footer.ts';
import { readGuide } from '../gather/read-guide.ts';
import { readIdentity } from '../gather/read-identity.ts';
import { readInterpretation } from '../gather/read-interpretation.ts';
import { readLeaders } from '../gather/read-leaders.ts';
import { readList } from '../gather/read-list.ts';
import { readMessages } from '../gather/read-messages.ts';
import { readOrganization } from '../gather/read-organization.ts';
import { readPageKind } from '../gather/read-page-kind.ts';
import { readPersonalData } from '../gather/read-personal-data.ts';
import { readPlatform } from '../gather/read-platform.ts';
import { readResidues } from '../gather/read-residues.ts';
import { readSecretMarks } from '../gather/read-secret-marks.ts';
import { readSiteSearch } from '../gather/read-site-search.ts';
import { parsePage } from '../gather/page/parse-page.ts';
import type { ReadingTime } from '../gather/reading-time.ts';
import type { ArtifactKey, PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { Snapshot } from '../model/snapshot.ts';

type Errors = PageArtifacts['errors'];

/** Runs one gatherer; what it throws becomes an entry of `errors`, and its artifact the given empty one. */
function createAttempt(errors: Errors[number][]) {
  return <Value>(artifact: ArtifactKey, absent: Value, gather: () => Value): Value => {
    try {
      return gather();
    } catch (error) {
      errors.push({ artifact, message: error instanceof Error ? error.message : String(error) });
      return absent;
    }
  };
}

const noIdentity: PageArtifacts['identity'] = {
  title: null,
  siteName: null,
  siteIdCode: null,
  siteDomain: null,
  columnName: null,
  level: null,
  government: 'no',
  metaTags: [],
};

const noFooter: PageArtifacts['footer'] = { items: [], recognised: false, hasOpaqueParts: false };

/**
 * Reads everything that one page holds.
 * Errors: none thrown; a gatherer that fails is named in `errors`.
 */
export function gatherPage(snapshot: Snapshot, time: ReadingTime): PageArtifacts {
  const errors: Errors = [];
  const attempt = createAttempt(errors);
  const { html, frames: _frames, ...facts } = snapshot;
  const page = parsePage(html, snapshot.finalUrl);

  const breadcrumbs = attempt('breadcrumbs', null, () => readBreadcrumbs(page));
  const identity = attempt('identity', noIdentity, () => readIdentity(page, breadcrumbs));
  const columns = attempt('columns', [], () => readColumns(page, identity));
  const currentColumn = attempt('currentColumn', null, () =>
    readCurrentColumn(page, identity, breadcrumbs),
  );
  const platform = attempt('platform', { entry: null, blocks: [], isPlatformPage: false }, () =>
    readPlatform(page, columns, currentColumn),
  );
  const list = attempt('list', null, () => readList(page, time));
  const datedLinks = attempt('datedLinks', [], () => readDatedLinks(page, time));
  const article = attempt('article', null, () => readArticle(page, identity, breadcrumbs));
  const organization = attempt('organization', null, () => readOrganization(page));
  const leaders = attempt('leaders', [], () => readLeaders(page));
  const guide = attempt('guide', null, () => readGuide(page));
  const messages = attempt('messages', [], () => readMessages(page));
  const clues = {
    identity,
    breadcrumbs,
    columns,
    currentColumn,
    platform,
    list,
    datedLinks,
    article,
    organization,
    leaders,
    guide,
    messages,
  };
  return {
    snapshot: facts,
    ...clues,
    kind: attempt('kind', { value: 'other' as const, reasons: [] }, () =>
      readPageKind(page, clues),
    ),
    attachments: attempt('attachments', [], () => readAttachments(page)),
    consultation: attempt('consultation', null, () =>
      readConsultation(page, article, currentColumn),
    ),
    decisionCatalogue: attempt('decisionCatalogue', null, () =>
      readDecisionCatalogue(page, article, currentColumn),
    ),
    interpretation: attempt('interpretation', null, () =>
      readInterpretation(page, article, currentColumn),
    ),
    search: attempt('search', null, () => readSiteSearch(page)),
    footer: attempt('footer', noFooter, () => readFooter(page)),
    personalData: attempt('personalData', [], () => readPersonalData(page, time)),
    secretMarks: attempt('secretMarks', [], () => readSecretMarks(page)),
    residues: attempt('residues', [], () => readResidues(page)),
    errors,
  };
}
