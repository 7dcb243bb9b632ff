import { useEffect, useState } from 'react';
import type { Assessment, StoredSystem } from '../../engine/model/assessment/assessment.ts';
import { useTranslate } from '../translate.ts';
import { BackupPane } from './backup-pane.tsx';
import { ExportForm } from './export-form.tsx';
import './exports.css';
import type { ExportsPort } from './exports-port.ts';

interface Loaded {
  readonly rounds: readonly Assessment[];
  readonly systems: readonly StoredSystem[];
}

function useRounds(port: ExportsPort): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let isGone = false;
    const read = async (): Promise<void> => {
      const [rounds, systems] = await Promise.all([port.list(), port.listSystems()]);
      if (!isGone) setLoaded({ rounds, systems });
    };
    void read();
    const end = port.subscribe(() => void read());
    return () => {
      isGone = true;
      end();
    };
  }, [port]);
  return loaded;
}

/** 导出与备份: a round as the files that offices hand on, and everything as one file. */
export function ExportsRoom({ port, path }: { port: ExportsPort; path: readonly string[] }) {
  const t = useTranslate();
  const loaded = useRounds(port);
  return (
    <div className="room exports-room">
      <h1>{t('rail_exports')}</h1>
      <section aria-labelledby="export-round">
        <h2 id="export-round">{t('exportTitle')}</h2>
        {loaded === null ? (
          <p className="muted">{t('exportLoading')}</p>
        ) : (
          <ExportForm key={path.join('/')} port={port} known={loaded} chosen={path} />
        )}
      </section>
      <BackupPane port={port} />
    </div>
  );
}
