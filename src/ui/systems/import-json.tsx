import type { StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type { IndicatorSystem } from '../../engine/model/indicator-system.ts';
import { useTranslate } from '../translate.ts';
import { ChangeList } from './change-list.tsx';
import { CheckRemarks } from './check-remarks.tsx';
import type { SystemsPort } from './systems-port.ts';

/** What the file says of itself, and how much is in it. */
function Facts({ port, system }: { port: SystemsPort; system: IndicatorSystem }) {
  const t = useTranslate();
  const { total, groups } = port.check(system);
  const byHand = system.items.filter(({ method }) => method === 'manual').length;
  const levels = port.choices.levels
    .filter(({ id }) => system.levels.includes(id))
    .map(({ name }) => name);
  const facts = [
    [t('systemName'), system.name],
    [t('systemIssuer'), system.issuer],
    [t('systemYear'), String(system.year)],
    [t('systemVersion'), system.version ?? ''],
    [t('itemLevels'), levels.join('、') || t('choiceAll')],
    [t('systemItems'), t('jsonItems', { count: system.items.length, byHand })],
    [t('systemPoints'), t('pointsOf', { points: total })],
    [t('systemPassLine'), system.passLine === null ? '' : String(system.passLine)],
    [
      t('level1'),
      groups.map(({ title, points, items }) => `${title} ${points}（${items}）`).join('、'),
    ],
    [t('systemSource'), system.source],
  ] as const;
  return (
    <dl className="json-facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} is`}>{value}</dd>])}
    </dl>
  );
}

/** What is kept of the same system already, and how the file differs from the newest of it. */
function Kept({
  port,
  system,
  kept,
}: {
  port: SystemsPort;
  system: IndicatorSystem;
  kept: StoredSystem;
}) {
  const t = useTranslate();
  const changes = port.compare(kept.system, system);
  const version = kept.system.version ?? String(kept.system.year);
  if (changes.length === 0) return <p className="calm-line">{t('jsonSame', { version })}</p>;
  return (
    <details>
      <summary>{t('jsonDiffers', { version, count: changes.length })}</summary>
      <ChangeList changes={changes} />
    </details>
  );
}

/** An exported system before it is kept: what it is, how much is in it, what is wrong with it. */
export function ImportJson({
  port,
  system,
  systems,
  onKeep,
}: {
  port: SystemsPort;
  system: IndicatorSystem;
  /** Versions that are kept already. */
  systems: readonly StoredSystem[];
  onKeep: () => void;
}) {
  const t = useTranslate();
  const check = port.check(system);
  const isFaulty = check.faults.length > 0;
  const kept = systems.findLast((stored) => stored.system.id === system.id);
  return (
    <section aria-label={t('jsonPreview')}>
      <h2>{system.name}</h2>
      <Facts port={port} system={system} />
      <CheckRemarks check={check} />
      {kept === undefined ? null : <Kept port={port} system={system} kept={kept} />}
      <p className="run-buttons">
        <button type="button" className="button primary" disabled={isFaulty} onClick={onKeep}>
          {t('importKeep')}
        </button>
        <span className="muted">{t(isFaulty ? 'jsonFaulty' : 'jsonKeepHint')}</span>
      </p>
    </section>
  );
}
