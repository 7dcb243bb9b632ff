import type { Indicator, IndicatorSystem } from '../../engine/model/indicator-system.ts';
import { type MessageKey, useTranslate } from '../translate.ts';

const methodKeys: Readonly<Record<Indicator['method'], MessageKey>> = {
  automatic: 'methodAutomatic',
  assisted: 'methodAssisted',
  manual: 'methodManual',
};

/** Whether the heading of that depth is the same as in the row above, all headings to its left too. */
function isRepeated(item: Indicator, above: Indicator | undefined, depth: 1 | 2): boolean {
  if (above?.level1 !== item.level1) return false;
  return depth === 1 || above.level2 === item.level2;
}

function ItemRow({
  item,
  above,
  isChosen,
  scoring,
  onChoose,
}: {
  item: Indicator;
  above: Indicator | undefined;
  isChosen: boolean;
  scoring: string;
  onChoose: () => void;
}) {
  const t = useTranslate();
  return (
    <tr className={isChosen ? 'is-chosen' : undefined}>
      <td className={isRepeated(item, above, 1) ? 'is-repeated' : 'group-start'}>{item.level1}</td>
      <td className={isRepeated(item, above, 2) ? 'is-repeated' : undefined}>{item.level2}</td>
      <th scope="row">
        <button type="button" className="row-button" aria-pressed={isChosen} onClick={onChoose}>
          {item.title}
        </button>
      </th>
      <td className="number">{item.points ?? t('pointsOpen')}</td>
      <td>{t(methodKeys[item.method])}</td>
      <td className="muted">{scoring}</td>
    </tr>
  );
}

/** The scoring table as it reads on paper: headings once, a row an item. */
export function ItemTable({
  system: { items },
  chosen,
  describeScoring,
  onChoose,
  onAdd,
}: {
  system: IndicatorSystem;
  chosen: string | null;
  describeScoring: (item: Indicator) => string;
  onChoose: (id: string) => void;
  onAdd: () => void;
}) {
  const t = useTranslate();
  return (
    <div className="editor-table">
      <table className="systems-table">
        <thead>
          <tr>
            <th scope="col">{t('level1')}</th>
            <th scope="col">{t('level2')}</th>
            <th scope="col">{t('itemTitle')}</th>
            <th scope="col" className="number">
              {t('itemPoints')}
            </th>
            <th scope="col">{t('itemMethod')}</th>
            <th scope="col">{t('itemScoring')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, i) => (
            <ItemRow
              key={item.id}
              item={item}
              above={items[i - 1]}
              isChosen={item.id === chosen}
              scoring={describeScoring(item)}
              onChoose={() => onChoose(item.id)}
            />
          ))}
        </tbody>
      </table>
      <button type="button" className="button" onClick={onAdd}>
        {t('itemAdd')}
      </button>
    </div>
  );
}
