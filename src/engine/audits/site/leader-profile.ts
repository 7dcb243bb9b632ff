import type { Leader } from '../../model/artifacts/content.ts';
import type { SitePage } from '../../model/site/site-page.ts';
import type { SiteColumn, SiteView } from '../../model/site/site-view.ts';
import type { AuditContext } from '../define-audit.ts';
import {
  defineSiteAudit,
  onPage,
  type SiteClue,
  type SiteObservation,
} from '../define-site-audit.ts';
import { judgeLeaderNames, type NamedLeader } from '../judge-leader-names.ts';
import { found } from '../observe.ts';
import { namedColumnSubject, observeSite, quotePlace, soughtOn } from '../observe-site.ts';
import { listColumnPages } from './list-column-pages.ts';

type Key = 'named' | 'untitled' | 'head' | 'empty' | 'unnamed' | 'unread';

interface Person extends NamedLeader<SiteClue> {
  readonly name: string;
}

const columnId = 'leadership';
const maxQuotes = 10;

/** Every leader once; a title on any page, the leader's own included, is a title. */
function collectPeople(pages: readonly SitePage[]): readonly Person[] {
  const people = new Map<string, Person>();
  const add = ({ name, title, locator }: Leader, { artifacts }: SitePage): void => {
    const known = people.get(name);
    const clue = known?.clue ?? onPage(found(locator), artifacts.snapshot);
    people.set(name, { name, hasTitle: title !== null || known?.hasTitle === true, clue });
  };
  for (const page of pages) for (const leader of page.artifacts.leaders) add(leader, page);
  return [...people.values()];
}

/** The head as the organisation profile names it. */
function findHead(pages: readonly SitePage[]): SiteClue | null {
  const clues = pages.flatMap(({ artifacts: { organization, snapshot } }) =>
    (organization?.fields ?? []).flatMap(({ id, locator }) =>
      id === 'head' && locator !== null ? [onPage(found(locator), snapshot)] : [],
    ),
  );
  return clues[0] ?? null;
}

function judgePeople(
  people: readonly Person[],
  site: SiteView,
  context: AuditContext,
): SiteObservation<Key>[] {
  const name = context.findColumn(columnId)?.name ?? '';
  const subject = namedColumnSubject(columnId, name, site);
  return judgeLeaderNames(people, context).map((say) => observeSite<Key>({ ...say, subject }));
}

/** What is said where no page names a leader by name and post. */
function judgeNameless(
  own: readonly SitePage[],
  pages: readonly SitePage[],
  column: SiteColumn | null,
  site: SiteView,
  context: AuditContext,
): SiteObservation<Key> {
  const name = context.findColumn(columnId)?.name ?? '';
  const say = {
    rule: context.rule('leader-name'),
    subject: namedColumnSubject(columnId, name, site),
  };
  const head = findHead(pages);
  if (head !== null) {
    return observeSite({ ...say, evidence: [head], verdict: 'passed', message: 'head' });
  }
  const notice = findEmptyNotice(column);
  if (notice !== null) {
    const data = { column: name, notice };
    const evidence = quotePlace(column?.statePlace ?? null);
    return observeSite({ ...say, data, evidence, verdict: 'fault', message: 'empty' });
  }
  if (own.length === 0) return observeSite({ ...say, verdict: 'untested', message: 'unread' });
  const evidence = own
    .slice(0, maxQuotes)
    .map(({ artifacts }) => soughtOn('在页面文字中查找姓名与职务，未见', artifacts.snapshot));
  return observeSite({ ...say, evidence, verdict: 'doubt', message: 'unnamed' });
}

/** The words by which the column says that it is empty. */
function findEmptyNotice(column: SiteColumn | null): string | null {
  if (column?.presence !== 'present' || column.state !== 'empty') return null;
  return column.statePlace?.locator?.quote ?? null;
}

/** Names, and posts, of the heads of the organ over all pages of 领导信息 and 机构职能. */
export const leaderProfile = defineSiteAudit<Key>({
  id: 'leader-profile',
  title: '领导信息',
  messages: {
    named: '公开了{count}位负责人的姓名。',
    untitled: '有{count}位负责人只见姓名、未见职务，请核实各人的页面。',
    head: '机构职能页面公开了负责人姓名。',
    empty: '“{column}”为空，页面显示“{notice}”，未公开负责人姓名。请补充。',
    unnamed: '未能从领导信息页面读出负责人姓名，可能为图片或由脚本显示，也可能空缺，请人工核实。',
    unread: '未读到领导信息页面，负责人姓名未检查。请打开栏目人工核对。',
  },
  audit(site, context) {
    const column = site.findColumn(columnId);
    const own = listColumnPages(site, [columnId]);
    const profile = listColumnPages(site, ['institutional-functions']);
    const people = collectPeople([...own, ...profile]);
    if (people.length > 0) return judgePeople(people, site, context);
    return [judgeNameless(own, [...own, ...profile], column, site, context)];
  },
});
