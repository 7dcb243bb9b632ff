import { useCallback, useEffect, useState } from 'react';
import type { Assessment, StoredSystem } from '../../engine/model/assessment/assessment.ts';
import { useTranslate } from '../translate.ts';
import { openRoute } from '../workbench/route.ts';
import { CompareView } from './compare-view.tsx';
import { ImportPane } from './import-pane.tsx';
import { SystemEditor } from './system-editor.tsx';
import { SystemList } from './system-list.tsx';
import type { SystemsPort } from './systems-port.ts';
import './systems.css';

/** The versions that are kept and the rounds that use them, read anew whenever something changes. */
function useSystems(port: SystemsPort) {
  const [kept, setKept] = useState<{
    readonly systems: readonly StoredSystem[];
    readonly rounds: readonly Assessment[];
  } | null>(null);
  const reload = useCallback(() => {
    void Promise.all([port.list(), port.listRounds()]).then(([systems, rounds]) =>
      setKept({ systems, rounds }),
    );
  }, [port]);
  useEffect(() => {
    reload();
    return port.subscribe(reload);
  }, [port, reload]);
  return kept;
}

/** 指标体系: the tables that rounds are judged by; one is opened, edited, tried out, imported or exported. */
export function SystemsRoom({ port, path }: { port: SystemsPort; path: readonly string[] }) {
  const t = useTranslate();
  const kept = useSystems(port);
  const [key] = path;
  const open = (next: string | null): void =>
    openRoute({ room: 'systems', path: next === null ? [] : [next] });
  if (kept === null) return <div className="room" aria-busy="true" />;
  const base = kept.systems.find((stored) => stored.key === key);
  if (key === 'import') {
    return (
      <ImportPane
        port={port}
        systems={kept.systems}
        onDone={({ key: made }) => open(made)}
        onCancel={() => open(null)}
      />
    );
  }
  if (key === 'compare') {
    return <CompareView port={port} systems={kept.systems} keys={path.slice(1)} />;
  }
  if (key !== undefined && base === undefined) {
    return (
      <div className="room">
        <h1>{t('rail_systems')}</h1>
        <p className="calm-line">{t('systemGone')}</p>
        <button type="button" className="button" onClick={() => open(null)}>
          {t('systemsBack')}
        </button>
      </div>
    );
  }
  if (base !== undefined) {
    const rounds = kept.rounds.filter(({ systems }) => systems.includes(base.key));
    return (
      <SystemEditor
        key={base.key}
        port={port}
        base={base}
        earlier={kept.systems.find((stored) => stored.key === base.basedOn) ?? null}
        rounds={rounds}
        onKept={(stored) => open(stored.key)}
        onBack={() => open(null)}
      />
    );
  }
  return <SystemList systems={kept.systems} rounds={kept.rounds} check={port.check} />;
}
