import type { Assessment, StoredSystem } from '../../engine/model/assessment/assessment.ts';
import { TableHead } from '../table-head.tsx';
import { type MessageKey, useTranslate } from '../translate.ts';
import { hrefOf } from '../workbench/route.ts';
import type { SystemsPort } from './systems-port.ts';

const originKeys: Readonly<Record<StoredSystem['origin'], MessageKey>> = {
  'built-in': 'originBuiltIn',
  own: 'originOwn',
  imported: 'originImported',
};

/** Every version that is kept, the user's own first, newest first. */
function inOrder(systems: readonly StoredSystem[]): readonly StoredSystem[] {
  const own = systems.filter(({ origin }) => origin !== 'built-in');
  const shipped = systems.filter(({ origin }) => origin === 'built-in');
  return [...own.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)), ...shipped];
}

/** 指标体系, one line a version. */
export function SystemList({
  systems,
  rounds,
  check,
}: {
  systems: readonly StoredSystem[];
  rounds: readonly Assessment[];
  check: SystemsPort['check'];
}) {
  const t = useTranslate();
  const usesOf = (key: string): number =>
    rounds.filter((round) => round.systems.includes(key)).length;
  return (
    <div className="room systems-room">
      <header className="systems-head">
        <h1>{t('rail_systems')}</h1>
        <a className="button" href={hrefOf({ room: 'systems', path: ['compare'] })}>
          {t('compareTitle')}
        </a>
        <a className="button import-link" href={hrefOf({ room: 'systems', path: ['import'] })}>
          {t('importSystem')}
        </a>
      </header>
      <p className="muted">{t('systemsHint')}</p>
      <table className="systems-table">
        <TableHead
          columns={[
            { label: t('systemName') },
            { label: t('systemVersion') },
            { label: t('systemOrigin') },
            { label: t('systemItems'), className: 'number' },
            { label: t('systemPoints'), className: 'number' },
            { label: t('systemUses'), className: 'number' },
            { label: t('systemNote') },
          ]}
        />
        <tbody>
          {inOrder(systems).map(({ key, system, origin, note }) => (
            <tr key={key}>
              <th scope="row">
                <a className="link" href={hrefOf({ room: 'systems', path: [key] })}>
                  {system.name}
                </a>
              </th>
              <td>{system.version ?? system.year}</td>
              <td>{t(originKeys[origin])}</td>
              <td className="number">{system.items.length}</td>
              <td className="number">{check(system).total || '—'}</td>
              <td className="number">{usesOf(key) || '—'}</td>
              <td className="muted">{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
