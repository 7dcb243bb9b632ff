import { memo } from 'react';
import type { Place } from '../engine/model/popup-message.ts';
import type { ItemView } from '../engine/model/scan-view.ts';
import { FindingDetails } from './finding-details.tsx';
import { OutcomeIcon } from './outcome-icon.tsx';
import { circledNumber, firstMark, placesOfItem } from './places.ts';
import { useTranslate } from './translate.ts';

/** One line of the checklist: outcome, what was found, 定位; its findings unfold in place. */
export const ChecklistItem = memo(function ChecklistItem({
  item,
  isOpen,
  onToggle,
  onLocate,
}: {
  item: ItemView;
  isOpen: boolean;
  onToggle: (id: string) => void;
  onLocate: (places: readonly Place[]) => void;
}) {
  const t = useTranslate();
  const places = placesOfItem(item);
  const mark = firstMark(item);
  const detailsId = `details-${item.id}`;
  // Opened, the full sentence stands below; repeating it in the head would be noise.
  const isRepeated = isOpen && item.findings.some(({ message }) => item.summary.endsWith(message));
  return (
    <li className={`item item-${item.outcome} ${isOpen ? 'is-open' : ''}`}>
      <div className="item-line">
        <button
          type="button"
          className="item-head"
          aria-expanded={isOpen}
          aria-controls={detailsId}
          onClick={() => onToggle(item.id)}
        >
          <OutcomeIcon outcome={item.outcome} />
          <span className="item-title">{item.title}</span>
          {item.isVeto ? <span className="seal">{t('veto')}</span> : null}
          <span className="item-summary">
            <span className={`tone-${item.outcome}`}>{t(item.outcome)}</span>
            {isRepeated ? null : ` · ${item.summary}`}
          </span>
        </button>
        {places.length === 0 ? null : (
          <button
            type="button"
            className="link locate"
            aria-label={`${t('locateOf', { title: item.title })}${mark === null ? '' : ` ${mark}`}`}
            onClick={() => onLocate(places)}
          >
            {t('locate')}
            {mark === null ? null : <span className="mark">{circledNumber(mark)}</span>}
          </button>
        )}
      </div>
      <div id={detailsId} className="item-details" hidden={!isOpen}>
        {isOpen ? <ItemDetails item={item} onLocate={onLocate} /> : null}
      </div>
    </li>
  );
});

function ItemDetails({
  item,
  onLocate,
}: {
  item: ItemView;
  onLocate: (places: readonly Place[]) => void;
}) {
  const t = useTranslate();
  if (item.findings.length === 0) return <p>{item.summary}</p>;
  return (
    <>
      {item.findings.map((finding) => (
        <FindingDetails
          key={finding.id}
          finding={finding}
          isOnly={item.findings.length === 1}
          onLocate={onLocate}
        />
      ))}
      {item.more > 0 ? <p className="muted">{t('more', { count: item.more })}</p> : null}
    </>
  );
}
