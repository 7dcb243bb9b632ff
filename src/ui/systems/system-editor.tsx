import { useState } from 'react';
import type { Assessment, StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type { SystemCheck } from '../../engine/model/assessment/system-edit.ts';
import type { IndicatorSystem } from '../../engine/model/indicator-system.ts';
import { useTranslate } from '../translate.ts';
import { CheckPane } from './check-pane.tsx';
import { EditorBar } from './editor-bar.tsx';
import { ItemForm } from './item-form.tsx';
import { ItemTable } from './item-table.tsx';
import { SaveDialog } from './save-dialog.tsx';
import { SystemForm } from './system-form.tsx';
import type { SystemsPort } from './systems-port.ts';
import { TrialPane } from './trial-pane.tsx';
import { useDraft } from './use-draft.ts';
import { VersionUses } from './version-uses.tsx';

type Shown = 'items' | 'trial';

function EditorDesk({
  port,
  system,
  check,
  onChange,
}: {
  port: SystemsPort;
  system: IndicatorSystem;
  check: SystemCheck;
  onChange: (system: IndicatorSystem) => void;
}) {
  const t = useTranslate();
  const [chosen, setChosen] = useState<string | null>(null);
  const item = system.items.find(({ id }) => id === chosen) ?? null;
  const { choices } = port;
  const addItem = (): void => {
    const added = port.blankItem(system, item ?? system.items.at(-1) ?? null);
    const at = item === null ? system.items.length : system.items.indexOf(item) + 1;
    onChange({ ...system, items: system.items.toSpliced(at, 0, added) });
    setChosen(added.id);
  };
  return (
    <>
      <CheckPane check={check} onChoose={setChosen} />
      <div className="editor-grid">
        <ItemTable
          system={system}
          chosen={chosen}
          describeScoring={port.describeScoring}
          onChoose={setChosen}
          onAdd={addItem}
        />
        <section className="editor-side" aria-label={t('editorSide')}>
          {item === null ? (
            <SystemForm system={system} choices={choices} onChange={onChange} />
          ) : (
            <ItemForm
              key={item.id}
              item={item}
              system={system}
              choices={choices}
              onChange={onChange}
              onClose={() => setChosen(null)}
            />
          )}
        </section>
      </div>
    </>
  );
}

/** One version of a system: its table at the left, the chosen row at the right; an edit becomes the next version. */
export function SystemEditor({
  port,
  base,
  earlier,
  rounds,
  onKept,
  onBack,
}: {
  port: SystemsPort;
  base: StoredSystem;
  /** The version that it was made from, or null. */
  earlier: StoredSystem | null;
  /** Rounds that use this version. */
  rounds: readonly Assessment[];
  onKept: (stored: StoredSystem) => void;
  onBack: () => void;
}) {
  const draft = useDraft(port, base);
  const { system } = draft;
  const [shown, setShown] = useState<Shown>('items');
  const [isSaving, setIsSaving] = useState(false);
  const check = port.check(system);
  const keep = (stored: StoredSystem): void => {
    port.keepDraft(base.key, null);
    onKept(stored);
  };
  return (
    <div className="room systems-room">
      <EditorBar
        port={port}
        base={base}
        draft={draft}
        rounds={rounds}
        hasFaults={check.faults.length > 0}
        isTrial={shown === 'trial'}
        onBack={onBack}
        onSave={() => setIsSaving(true)}
        onTrial={() => setShown(shown === 'trial' ? 'items' : 'trial')}
      />
      <VersionUses port={port} base={base} earlier={earlier} rounds={rounds} />
      {shown === 'trial' ? (
        <TrialPane port={port} draft={{ base, system }} rounds={rounds} onApplied={keep} />
      ) : (
        <EditorDesk port={port} system={system} check={check} onChange={draft.change} />
      )}
      {isSaving ? (
        <SaveDialog
          changes={port.compare(base.system, system)}
          onSave={async (note) => keep(await port.save({ base, system }, note))}
          onClose={() => setIsSaving(false)}
        />
      ) : null}
    </div>
  );
}
