import { catalogueWords } from '../../data/decision-catalogue.ts';
import type { SiteColumn, SiteView } from '../../model/site/site-view.ts';
import { hasWord } from '../../text/find-words.ts';
import { decisionCatalogue as pageAudit, judgeCatalogue } from '../decision-catalogue.ts';
import type { AuditContext } from '../define-audit.ts';
import {
  defineSiteAudit,
  onPage,
  type SiteClue,
  type SiteObservation,
} from '../define-site-audit.ts';
import { found, pageSubject } from '../observe.ts';
import {
  bindToPage,
  namedColumnSubject,
  observeSite,
  quotePlace,
  quoteRow,
  soughtOn,
} from '../observe-site.ts';
import { findYearlyDue } from './find-yearly-due.ts';

type Key =
  | 'complete'
  | 'missing'
  | 'unclear'
  | 'elsewhere'
  | 'published'
  | 'stated'
  | 'notListed'
  | 'unread'
  | 'noColumn'
  | 'notAsked';

const columnId = 'major-decision-catalogue';

/** The year whose catalogue can be expected: this one once three months of it are over. */
function tellYear(context: AuditContext): number | null {
  const due = findYearlyDue(String(context.rule('decision-catalogue-year').value), context);
  return due === null ? null : due.year + 1;
}

/** Year of a catalogue that a title names; in its own column the year of its date will do. */
function readYear(title: string, date: string | null): number | null {
  if (!hasWord(title, catalogueWords.titleWords) || hasWord(title, catalogueWords.otherTitles)) {
    return null;
  }
  const named = /(20\d{2})\s?年/.exec(title)?.[1] ?? date?.slice(0, 4);
  return named === undefined ? null : Number(named);
}

interface Listed {
  readonly year: number;
  readonly title: string;
  readonly clue: SiteClue;
}

/** Catalogues that any list names or any page shows. */
function listCatalogues({ columns, pages }: SiteView): readonly Listed[] {
  const rows = columns.flatMap((column) =>
    column.rows.flatMap((row) => {
      const isOwn = column.definition.id === columnId;
      const year = readYear(row.title, isOwn && !row.yearInferred ? row.date : null);
      return year === null ? [] : [{ year, title: row.title, clue: quoteRow(row) }];
    }),
  );
  const shown = pages.flatMap(({ artifacts: { decisionCatalogue, snapshot } }) => {
    if (decisionCatalogue === null) return [];
    const { year, title, locator } = decisionCatalogue;
    return [{ year, title, clue: onPage(found(locator), snapshot) }];
  });
  return [...shown, ...rows];
}

/** What no catalogue of the year means, by what was read of the column. */
function tellMissing(
  column: SiteColumn | null,
): readonly ['passed' | 'doubt' | 'untested' | 'inapplicable', Key] {
  if (column?.state === 'note-only') return ['passed', 'stated'];
  if (column?.presence === 'absent') return ['inapplicable', 'noColumn'];
  const isRead = column?.isComplete === true && column.rows.length > 0;
  return isRead ? ['doubt', 'notListed'] : ['untested', 'unread'];
}

function noteOf(column: SiteColumn | null) {
  if (column?.state !== 'note-only') return {};
  return { notice: column.statePlace?.locator?.quote ?? '', state: 'note' };
}

function judgeYear(
  column: SiteColumn | null,
  year: number,
  site: SiteView,
  context: AuditContext,
): SiteObservation<Key> {
  const name = context.findColumn(columnId)?.name ?? '';
  const say = {
    rule: context.rule('decision-catalogue-year'),
    subject: namedColumnSubject(columnId, name, site),
  };
  const listed = listCatalogues(site).find((each) => each.year === year);
  if (listed !== undefined) {
    const { title, clue } = listed;
    const data = { year, title };
    return observeSite({ ...say, data, evidence: [clue], verdict: 'passed', message: 'published' });
  }
  const data = { year, column: name, ...noteOf(column) };
  const [verdict, message] = tellMissing(column);
  const evidence = message === 'stated' ? quotePlace(column?.statePlace ?? null) : [];
  const [page] = column?.pages ?? [];
  if (message === 'notListed' && page !== undefined) {
    evidence.push(soughtOn(`${String(year)}年重大行政决策事项目录`, page.artifacts.snapshot));
  }
  return observeSite({ ...say, data, evidence, verdict, message });
}

/** A year's catalogue is looked for where governments publish one; having none is never a fault. */
export const decisionCatalogue = defineSiteAudit<Key>({
  id: 'decision-catalogue',
  title: '重大行政决策事项目录',
  messages: {
    complete: pageAudit.messages.complete,
    missing: pageAudit.messages.missing,
    unclear: pageAudit.messages.unclear,
    elsewhere: pageAudit.messages.elsewhere,
    published: '已公布{year}年度的目录（《{title}》）。',
    stated: '“{column}”已作说明：“{notice}”。',
    notListed:
      '提示：“{column}”未见{year}年度的目录。制定目录并非必须；已经确定目录的，请补充公布，并请人工核实。',
    unread: '未读全“{column}”，{year}年度的目录是否公布未检查。',
    noColumn: '网站未设“{column}”。是否制定目录由决策机关确定，不适用。',
    notAsked:
      '该层级不要求公布重大行政决策事项目录（县级人民政府部门和乡级人民政府参照执行），不适用。',
  },
  audit(site, context) {
    const shown = site.pages.flatMap((page) => {
      const catalogue = page.answerOf === null ? page.artifacts.decisionCatalogue : null;
      if (catalogue === null) return [];
      const subject = pageSubject(page.artifacts);
      return judgeCatalogue(catalogue, subject, context).map((said) => bindToPage(said, page));
    });
    const column = site.findColumn(columnId);
    const definition = context.findColumn(columnId);
    const requirement = context.level === null ? null : definition?.requirement[context.level];
    const year = tellYear(context);
    if (requirement === 'expected' && year !== null) {
      return [...shown, judgeYear(column, year, site, context)];
    }
    if (shown.length > 0) return shown;
    const say = {
      rule: context.rule('decision-catalogue-year'),
      subject: namedColumnSubject(columnId, definition?.name ?? '', site),
      data: { year, column: definition?.name ?? '' },
    };
    const isAsked = context.level === null;
    return [
      isAsked
        ? observeSite({ ...say, verdict: 'untested', message: 'unread' })
        : observeSite({ ...say, verdict: 'inapplicable', message: 'notAsked' }),
    ];
  },
});
