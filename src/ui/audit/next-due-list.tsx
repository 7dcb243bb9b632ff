import type { Place } from '../../engine/model/popup-message.ts';
import type { NextDue } from '../../engine/model/site-audit-view.ts';
import { TableHead } from '../table-head.tsx';
import { type Translate, useTranslate } from '../translate.ts';

/** Terms that are shown at once; the rest is folded away. */
const shownAtOnce = 5;

type Open = (url: string, places: readonly Place[]) => void;

function describeLeft(daysLeft: number, t: Translate): string {
  if (daysLeft === 0) return t('nextDueToday');
  return daysLeft > 0
    ? t('nextDueLeft', { days: daysLeft })
    : t('nextDueOver', { days: -daysLeft });
}

function DueTable({ list, onOpen }: { list: readonly NextDue[]; onOpen: Open }) {
  const t = useTranslate();
  return (
    <table className="column-table due-table">
      <TableHead
        columns={[
          { label: t('nextDueDay') },
          { label: t('nextDue'), isHidden: true },
          { label: t('column') },
          { label: t('columnNewest') },
          { label: t('openPage'), isHidden: true },
        ]}
      />
      <tbody>
        {list.map(({ id, name, url, due, daysLeft, newestDate, isYearly }) => (
          <tr key={id}>
            <th scope="row">{due}</th>
            <td className={daysLeft < 0 ? 'tone-cantTell' : 'muted'}>
              {describeLeft(daysLeft, t)}
            </td>
            <td>{t(isYearly ? 'nextDueYearly' : 'nextDueUpdate', { name })}</td>
            <td>{isYearly ? t('nextDueEachYear') : (newestDate ?? '—')}</td>
            <td>
              {url === null ? null : (
                <button type="button" className="link" onClick={() => onOpen(url, [])}>
                  {t('openPage')}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 接下来到期: until when each column must have something new, the first first. */
export function NextDueList({ list, onOpen }: { list: readonly NextDue[]; onOpen: Open }) {
  const t = useTranslate();
  const rest = list.slice(shownAtOnce);
  return (
    <section aria-label={t('nextDue')}>
      <h3>{t('nextDue')}</h3>
      {list.length === 0 ? (
        <p className="muted">{t('nextDueNone')}</p>
      ) : (
        <DueTable list={list.slice(0, shownAtOnce)} onOpen={onOpen} />
      )}
      {rest.length === 0 ? null : (
        <details>
          <summary className="muted">{t('nextDueRest', { count: rest.length })}</summary>
          <DueTable list={rest} onOpen={onOpen} />
        </details>
      )}
    </section>
  );
}
