import { readAnnualReport } from '../annual-report/read-annual-report.ts';
import { readReportDocument } from '../gather/annual-report/read-report-document.ts';
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
import type { KindClues } from '../gather/page-facts.ts';
import { readPageKind } from '../gather/read-page-kind.ts';
import { readPersonalData } from '../gather/read-personal-data.ts';
import { readPlatform } from '../gather/read-platform.ts';
import { readResidues } from '../gather/read-residues.ts';
import { readSecretMarks } from '../gather/read-secret-marks.ts';
import { readSiteSearch } from '../gather/read-site-search.ts';
import type { ReadingTime } from '../gather/reading-time.ts';
import type { ArtifactKey, PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import { kindsWithArticle } from '../model/page-kind.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { mergeColumns, type Pages, parsePages, takeArticle, takeList } from './frame-pages.ts';

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

const noPlatform: PageArtifacts['platform'] = { entry: null, blocks: [], isPlatformPage: false };

const unknownKind: PageArtifacts['kind'] = { value: 'other', reasons: [] };
const noFooter: PageArtifacts['footer'] = { items: [], recognised: false, hasOpaqueParts: false };

type Attempt = ReturnType<typeof createAttempt>;

/** What the kind of page is told by, each gatherer in the order of what it needs. */
function gatherClues(pages: Pages, time: ReadingTime, attempt: Attempt): KindClues {
  const [page] = pages;
  const breadcrumbs = attempt('breadcrumbs', null, () => readBreadcrumbs(page));
  const identity = attempt('identity', noIdentity, () => readIdentity(page, breadcrumbs));
  const columns = attempt('columns', [], () =>
    mergeColumns(pages, (each) => readColumns(each, identity)),
  );
  const currentColumn = attempt('currentColumn', null, () =>
    readCurrentColumn(page, identity, breadcrumbs, columns),
  );
  const place = { identity, breadcrumbs, currentColumn, columns };
  return {
    ...place,
    platform: attempt('platform', noPlatform, () => readPlatform(page, columns, currentColumn)),
    list: attempt('list', null, () => takeList(pages, (each) => readList(each, time))),
    datedLinks: attempt('datedLinks', [], () =>
      pages.flatMap((each) => readDatedLinks(each, time)),
    ),
    article: attempt('article', null, () =>
      takeArticle(pages, (each) => readArticle(each, identity, breadcrumbs)),
    ),
    organization: attempt('organization', null, () => readOrganization(page, place)),
    leaders: attempt('leaders', [], () => readLeaders(page, place)),
    guide: attempt('guide', null, () => readGuide(page)),
    messages: attempt('messages', [], () => readMessages(page)),
  };
}

/** The report of the page, else of the first frame that shows one. */
function gatherAnnualReport(
  pages: Pages,
  place: Pick<KindClues, 'identity' | 'breadcrumbs'>,
): PageArtifacts['annualReport'] {
  for (const page of pages) {
    const document = readReportDocument(page, place);
    if (document !== null) return readAnnualReport(document);
  }
  return null;
}

function gather(
  snapshot: Snapshot,
  pages: Pages,
  time: ReadingTime,
  givenKind: PageArtifacts['kind'] | null,
): PageArtifacts {
  const errors: Errors = [];
  const attempt = createAttempt(errors);
  const { html: _html, frames: _frames, ...facts } = snapshot;
  const [page] = pages;
  const clues = gatherClues(pages, time, attempt);
  const { currentColumn } = clues;
  const kind = givenKind ?? attempt('kind', unknownKind, () => readPageKind(page, clues));
  // The head of a catalogue reads like a document's metadata; corpus: list--catalogue-table
  const article = kindsWithArticle.has(kind.value) ? clues.article : null;
  return {
    snapshot: facts,
    ...clues,
    article,
    kind,
    annualReport:
      kind.value === 'annual-report'
        ? attempt('annualReport', null, () => gatherAnnualReport(pages, clues))
        : null,
    attachments: attempt('attachments', [], () => pages.flatMap((each) => readAttachments(each))),
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
    personalData: attempt('personalData', [], () =>
      pages.flatMap((each) => readPersonalData(each, time)),
    ),
    secretMarks: attempt('secretMarks', [], () => pages.flatMap((each) => readSecretMarks(each))),
    residues: attempt('residues', [], () => pages.flatMap((each) => readResidues(each))),
    errors,
  };
}

/**
 * Reads everything that one page and its frames hold.
 * Errors: none thrown; a gatherer that fails is named in `errors`.
 */
export function gatherPage(snapshot: Snapshot, time: ReadingTime): PageArtifacts {
  return gatherPages(snapshot, parsePages(snapshot), time);
}

/** Reads a page that is parsed already. Errors: as `gatherPage`. */
export function gatherPages(snapshot: Snapshot, pages: Pages, time: ReadingTime): PageArtifacts {
  return gather(snapshot, pages, time, null);
}

/** Reads a page or file that is said to be an annual report, whatever its headline tells. Errors: as `gatherPage`. */
export function gatherReport(snapshot: Snapshot, time: ReadingTime): PageArtifacts {
  return gather(snapshot, parsePages(snapshot), time, {
    value: 'annual-report',
    reasons: ['按年度报告读取'],
  });
}
