import type { Overview } from '../../engine/model/assessment/overview.ts';
import { TableHead } from '../table-head.tsx';
import { useTranslate } from '../translate.ts';
import { hrefOf } from '../workbench/route.ts';
import { stateKeys } from './state-keys.ts';

/** Agencies listed by name; the rest is a number. */
const shownAgencies = 200;

function OpenAgencies({ overview: { rows, assessment } }: { overview: Overview }) {
  const t = useTranslate();
  const open = rows.filter(({ summary }) => summary === null);
  if (open.length === 0) return null;
  return (
    <section>
      <h2>{t('untested_agencies', { count: open.length })}</h2>
      <table className="plain-table">
        <TableHead
          columns={[
            { label: t('matrix_name') },
            { label: t('untested_state') },
            { label: t('untested_why') },
          ]}
        />
        <tbody>
          {open.slice(0, shownAgencies).map(({ target, run }) => (
            <tr key={target.id}>
              <th scope="row">
                <a
                  className="link"
                  href={hrefOf({ room: 'assessments', path: [assessment.id, target.id] })}
                >
                  {target.name}
                </a>
              </th>
              <td>{t(stateKeys[run?.state ?? 'new'])}</td>
              <td>{run?.message ?? t('untested_notAsked')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {open.length > shownAgencies ? (
        <p className="muted">{t('untested_rest', { count: open.length - shownAgencies })}</p>
      ) : null}
    </section>
  );
}

/** 未检查: what was not looked at in the round, and why; whoever defends a score needs it. */
export function UntestedView({ overview }: { overview: Overview }) {
  const t = useTranslate();
  const { untestedBy, counts, notChecked } = overview;
  const reasons = [
    { key: 'untested_manual', count: untestedBy.manual },
    { key: 'untested_unread', count: untestedBy.unread },
    { key: 'untested_unanswered', count: untestedBy.unanswered },
  ] as const;
  return (
    <div className="side-view" tabIndex={0} role="region" aria-label={t('view_untested')}>
      <OpenAgencies overview={overview} />
      <section>
        <h2>{t('untested_items', { count: counts.untested })}</h2>
        <table className="plain-table">
          <TableHead columns={[{ label: t('untested_why') }, { label: t('untested_itemCount') }]} />
          <tbody>
            {reasons.map(({ key, count }) => (
              <tr key={key}>
                <th scope="row">{t(key)}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {notChecked.length === 0 ? null : (
        <section>
          <h2>{t('untested_pages')}</h2>
          <table className="plain-table">
            <TableHead
              columns={[{ label: t('untested_why') }, { label: t('untested_addressCount') }]}
            />
            <tbody>
              {notChecked.map(({ reason, count }) => (
                <tr key={reason}>
                  <th scope="row">{reason}</th>
                  <td>{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}
