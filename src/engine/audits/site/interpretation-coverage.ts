import { addDays } from '../../calendar/civil-days.ts';
import { findDeadline } from '../../calendar/find-deadline.ts';
import type { SiteColumn, SiteDocument, SiteView } from '../../model/site/site-view.ts';
import {
  findInterpretationMark,
  indexInterpretationRows,
  type InterpretationRows,
  namesDocument,
} from '../../site/find-interpretation-trace.ts';
import { pairDocuments, type PairedDocuments } from '../../site/pair-documents.ts';
import { addressKey } from '../../text/address-key.ts';
import type { AuditContext } from '../define-audit.ts';
import { defineSiteAudit, onPage, portalSubject, type SiteClue } from '../define-site-audit.ts';
import { absent } from '../observe.ts';
import {
  clueOn,
  findPublished,
  isReadBackTo,
  observeDocument,
  observeSubject,
  titleClue,
} from './document-grounds.ts';
import { daysAround, listUnreadRowsNear } from './list-rows-near.ts';
import { type InterpretationDuty, tellInterpretationDuty } from './tell-interpretation-duty.ts';

/** What the portal shows, gathered once for all its documents. */
interface Traces {
  readonly site: SiteView;
  readonly paired: PairedDocuments;
  readonly rows: InterpretationRows;
  readonly column: SiteColumn | null;
  readonly columnKeys: ReadonlySet<string>;
}

function collectTraces(site: SiteView): Traces {
  const urls = site.columns.flatMap(({ url }) => (url === null ? [] : [addressKey(url)]));
  return {
    site,
    paired: pairDocuments(site.documents),
    rows: indexInterpretationRows(site),
    column: site.findColumn('policy-interpretation'),
    columnKeys: new Set(urls),
  };
}

function searchClues({ column }: Traces, document: SiteDocument): readonly SiteClue[] {
  const here = clueOn(document, absent('在文件页面查找解读链接、解读附件和正文中的解读，未见'));
  const [list] = column?.pages ?? [];
  if (column === null || list === undefined) return [titleClue(document), here];
  const sought = `在栏目“${column.text ?? column.definition.name}”已读取的${String(column.rows.length)}条信息中逐条比对文件标题，未见`;
  return [titleClue(document), here, onPage(absent(sought), list.artifacts.snapshot)];
}

function judgeMissing(
  document: SiteDocument,
  duty: InterpretationDuty,
  traces: Traces,
  context: AuditContext,
) {
  const rule = context.rule('interpretation-coverage');
  const published = findPublished(document);
  if (published === null) {
    return observeDocument(document, { verdict: 'untested', rule, message: 'undated' });
  }
  const term = { workingDays: Number(context.rule('interpretation-delay').value) };
  const deadline = findDeadline(published.value, term, context.holidays);
  const data = {
    pubDate: published.value,
    dueDate: deadline.due,
    rows: traces.column?.rows.length ?? 0,
  };
  if (deadline.due === null || deadline.due >= context.asOf) {
    return observeDocument(document, { verdict: 'untested', rule, message: 'early', data });
  }
  const evidence = searchClues(traces, document);
  const since = addDays(published.value, -daysAround.before);
  // A row whose title names no document may be what is sought.
  const open = listUnreadRowsNear(traces.site, document).filter(
    ({ title }) => !namesDocument(title),
  );
  const isSure = isReadBackTo(traces.column, since) && open.length === 0;
  if (!isSure)
    return observeDocument(document, { verdict: 'doubt', rule, message: 'unread', data, evidence });
  const isFault = duty === 'named' && published.isPlain;
  return observeDocument(document, {
    verdict: isFault ? 'fault' : 'doubt',
    rule,
    message: isFault ? 'missing' : 'perhaps',
    data,
    evidence,
  });
}

function judge(
  document: SiteDocument,
  duty: InterpretationDuty,
  traces: Traces,
  context: AuditContext,
) {
  const rule = context.rule('interpretation-coverage');
  const pair = traces.paired.pairs.find((one) => one.document === document);
  if (pair !== undefined) {
    const data = { interpretation: pair.interpretation.title };
    const evidence = [titleClue(document), titleClue(pair.interpretation)];
    return observeDocument(document, {
      verdict: 'passed',
      rule,
      message: 'interpreted',
      data,
      evidence,
    });
  }
  const mark = findInterpretationMark(document, traces.paired.graph, traces.columnKeys);
  if (mark !== null) {
    const evidence = [clueOn(document, { kind: 'found', locator: null, excerpt: mark })];
    return observeDocument(document, {
      verdict: 'passed',
      rule,
      message: 'onPage',
      data: { mark },
      evidence,
    });
  }
  const hit = traces.rows.findRow(document);
  if (hit === null) return judgeMissing(document, duty, traces, context);
  const { row, certainty } = hit;
  return observeDocument(document, {
    verdict: certainty === 'certain' ? 'passed' : 'doubt',
    rule,
    message: certainty === 'certain' ? 'listed' : 'alike',
    data: { row: row.title },
    evidence: [onPage({ kind: 'found', locator: row.locator, excerpt: row.title }, row.snapshot)],
  });
}

/** Every 规范性文件 in the sample has an interpretation somewhere on the portal. */
export const interpretationCoverage = defineSiteAudit({
  id: 'interpretation-coverage',
  title: '政策解读配套',
  messages: {
    interpreted: '《{title}》有解读：《{interpretation}》。',
    onPage: '《{title}》页面带有解读：“{mark}”。',
    listed: '《{title}》有解读，见列表中的“{row}”。',
    alike: '未确认《{title}》的解读，列表中的“{row}”标题相近。请人工核实是否为其解读。',
    missing:
      '《{title}》{pubDate}公开，页面和政策解读栏目（{rows}条）均未见解读。请补充解读；如已在别处解读，请在文件页面关联。',
    perhaps:
      '《{title}》{pubDate}公开，页面和政策解读栏目（{rows}条）均未见解读；是否属于应当解读的文件，请人工核实。',
    unread:
      '《{title}》{pubDate}公开，未见解读；政策解读栏目未能完整读取，或有标题未写明文件名的解读。请人工核实。',
    undated: '《{title}》没有发布日期，未检查是否解读。',
    early: '《{title}》{pubDate}公开，解读期限{dueDate}未过或无法计算，暂不检查。',
    exempt:
      '{count}件规范性文件为任免、表彰、转发、废止等类，或系其他机关文件、早期文件，不要求配套解读。',
    none: '已读取的页面中没有本网站的规范性文件，未检查配套解读。',
  },
  audit(site, context) {
    const traces = collectTraces(site);
    const rule = context.rule('interpretation-coverage');
    const subject = portalSubject(site);
    const duties = traces.paired.policies.map((document) => ({
      document,
      duty: tellInterpretationDuty(document, site, context),
    }));
    const judged = duties.filter(({ duty }) => duty === 'named' || duty === 'perhaps');
    const count = duties.filter(({ duty }) => duty !== 'unlike').length - judged.length;
    const said = judged.map(({ document, duty }) => judge(document, duty, traces, context));
    if (count > 0) {
      const data = { count };
      return [
        ...said,
        observeSubject({ verdict: 'inapplicable', rule, message: 'exempt', subject, data }),
      ];
    }
    if (said.length > 0) return said;
    return [observeSubject({ verdict: 'untested', rule, message: 'none', subject })];
  },
});
