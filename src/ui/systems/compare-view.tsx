import type { StoredSystem } from '../../engine/model/assessment/assessment.ts';
import { useTranslate } from '../translate.ts';
import { hrefOf, openRoute } from '../workbench/route.ts';
import { ChangeList } from './change-list.tsx';
import { nameVersion } from './name-version.ts';
import type { SystemsPort } from './systems-port.ts';

function VersionSelect({
  label,
  systems,
  chosen,
  onChoose,
}: {
  label: string;
  systems: readonly StoredSystem[];
  chosen: string;
  onChoose: (key: string) => void;
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <select value={chosen} onChange={({ target }) => onChoose(target.value)}>
        {systems.map((stored) => (
          <option key={stored.key} value={stored.key}>
            {nameVersion(stored)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Two versions that are worth comparing first: the newest of the user's own and what it was made from. */
function chooseFirst(systems: readonly StoredSystem[]): readonly [string, string] {
  const later = systems.findLast(
    ({ basedOn }) => basedOn !== null && systems.some(({ key }) => key === basedOn),
  );
  const [one, two] = systems;
  return [later?.basedOn ?? one?.key ?? '', later?.key ?? two?.key ?? ''];
}

/** 比较版本: what differs between any two versions that are kept. */
export function CompareView({
  port,
  systems,
  keys: [givenBefore, givenAfter],
}: {
  port: SystemsPort;
  systems: readonly StoredSystem[];
  keys: readonly string[];
}) {
  const t = useTranslate();
  const find = (key: string | undefined): StoredSystem | undefined =>
    systems.find((stored) => stored.key === key);
  const first = chooseFirst(systems);
  const before = find(givenBefore) ?? find(first[0]);
  const after = find(givenAfter) ?? find(first[1]);
  if (before === undefined || after === undefined) return null;
  const open = (one: string, other: string): void =>
    openRoute({ room: 'systems', path: ['compare', one, other] });
  const changes = port.compare(before.system, after.system);
  return (
    <div className="room systems-room">
      <a className="link" href={hrefOf({ room: 'systems', path: [] })}>
        {t('systemsBack')}
      </a>
      <h1>{t('compareTitle')}</h1>
      <div className="compare-choice">
        <VersionSelect
          label={t('compareBefore')}
          systems={systems}
          chosen={before.key}
          onChoose={(key) => open(key, after.key)}
        />
        <VersionSelect
          label={t('compareAfter')}
          systems={systems}
          chosen={after.key}
          onChoose={(key) => open(before.key, key)}
        />
      </div>
      <p role="status">
        {changes.length === 0 ? t('compareSame') : t('compareCount', { count: changes.length })}
      </p>
      <section className="compare-list" aria-label={t('compareTitle')}>
        <ChangeList changes={changes} />
      </section>
    </div>
  );
}
