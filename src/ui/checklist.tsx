import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { Place } from '../engine/model/popup-message.ts';
import type { GroupView, ItemView } from '../engine/model/scan-view.ts';
import { ChecklistItem } from './checklist-item.tsx';
import { OutcomeIcon } from './outcome-icon.tsx';
import { useTranslate } from './translate.ts';

/** The items under their headings, worst first; what was not judged is folded at the end. */
export function Checklist({
  groups,
  rest,
  openFirst,
  onLocate,
}: {
  groups: readonly GroupView[];
  rest: readonly ItemView[];
  /** Item that is open at first. */
  openFirst: string | null;
  onLocate: (places: readonly Place[]) => void;
}) {
  const [open, setOpen] = useState<ReadonlySet<string>>(
    new Set(openFirst === null ? [] : [openFirst]),
  );
  const toggle = (id: string): void => {
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  };
  const renderItems = (items: readonly ItemView[]) => (
    <ul>
      {items.map((item) => (
        <ChecklistItem
          key={item.id}
          item={item}
          isOpen={open.has(item.id)}
          onToggle={toggle}
          onLocate={onLocate}
        />
      ))}
    </ul>
  );
  return (
    <div onKeyDown={moveFocus}>
      {groups.map((group) => (
        <section key={group.title} className="group" aria-label={group.title}>
          <h2 className="group-head">
            <span>{group.title}</span>
            <GroupCounts group={group} />
          </h2>
          {renderItems(group.items)}
        </section>
      ))}
      {rest.length === 0 ? null : <Rest count={rest.length} renderRest={() => renderItems(rest)} />}
    </div>
  );
}

/** What was not judged; drawn when it is asked for, so that the checklist stands on the screen earlier. */
function Rest({ count, renderRest }: { count: number; renderRest: () => ReactNode }) {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="group rest" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="group-head">
        <span>
          {t('restTitle')} <span className="caret">▸</span>
        </span>
        <span className="group-counts">{count}</span>
      </summary>
      {isOpen ? renderRest() : null}
    </details>
  );
}

function GroupCounts({ group }: { group: GroupView }) {
  const t = useTranslate();
  const shown = (['failed', 'cantTell', 'passed'] as const).filter(
    (outcome) => group.counts[outcome] > 0,
  );
  return (
    <span className="group-counts">
      {shown.map((outcome) => (
        <span key={outcome} title={t(outcome)}>
          <OutcomeIcon outcome={outcome} />
          <span className="visually-hidden">{t(outcome)}</span> {group.counts[outcome]}
        </span>
      ))}
    </span>
  );
}

/** Arrow keys, Home and End walk over the items; Enter is the button's own. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    Home: -Infinity,
    End: Infinity,
  };
  const step = steps[event.key];
  if (step === undefined) return;
  const heads = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('.item-head, .rest > summary'),
  ].filter((head) => head.checkVisibility?.() ?? true);
  const at = heads.findIndex((head) => head === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  const next = Math.min(heads.length - 1, Math.max(0, at + step));
  heads[next]?.focus();
}
