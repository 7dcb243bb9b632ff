import type { Ledger } from '../../engine/model/assessment/rectification.ts';
import { TableHead } from '../table-head.tsx';
import { useTranslate } from '../translate.ts';
import { hrefOf } from '../workbench/route.ts';

/** Agencies with problems, those with most still open first. */
export function AgencyTable({
  ledger: { agencies, assessment },
  chosen,
}: {
  ledger: Ledger;
  chosen: string | null;
}) {
  const t = useTranslate();
  const rows = agencies
    .map((agency) => {
      const { problems, resolved, excused } = agency.counts;
      return { ...agency, open: problems - resolved - excused };
    })
    .toSorted((a, b) => b.open - a.open);
  return (
    <table className="plain-table ledger-agencies">
      <caption className="visually-hidden">{t('ledger_agencies')}</caption>
      <TableHead
        columns={[
          { label: t('ledger_agency') },
          { label: t('ledger_columnProblems'), className: 'figure' },
          { label: t('ledger_columnReplied'), className: 'figure' },
          { label: t('ledger_columnOpen'), className: 'figure' },
        ]}
      />
      <tbody>
        {rows.map(({ target, counts, open }) => (
          <tr key={target.id}>
            <th scope="row">
              <a
                className="link"
                href={hrefOf({ room: 'rectification', path: [assessment.id, target.id] })}
                aria-current={target.id === chosen ? 'true' : undefined}
              >
                {target.name}
              </a>
            </th>
            <td className="figure">{counts.problems}</td>
            <td className="figure">{counts.replied}</td>
            <td className={open > 0 ? 'figure tone-failed' : 'figure tone-passed'}>{open}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
