import type { ScoreTableRow, Suggestion } from '../../engine/model/assessment/score-table.ts';
import { useTranslate } from '../translate.ts';
import type { SystemsPort } from './systems-port.ts';

interface ImportItem {
  readonly row: ScoreTableRow;
  readonly suggestions: readonly Suggestion[];
}

const keyOf = ({ row }: ImportItem, { id }: Suggestion): string => `${String(row.row)} ${id}`;

function SuggestionList({
  item,
  accepted,
  onToggle,
}: {
  item: ImportItem;
  accepted: ReadonlySet<string>;
  onToggle: (keys: readonly string[], isOn: boolean) => void;
}) {
  const t = useTranslate();
  const { suggestions } = item;
  if (suggestions.length === 0) return <span className="muted">{t('suggestNothing')}</span>;
  const keys = suggestions.map((suggestion) => keyOf(item, suggestion));
  const areAll = keys.every((key) => accepted.has(key));
  return (
    <>
      <ul className="suggestions">
        {suggestions.map((suggestion) => (
          <li key={suggestion.id}>
            <label>
              <input
                type="checkbox"
                checked={accepted.has(keyOf(item, suggestion))}
                onChange={({ target }) => onToggle([keyOf(item, suggestion)], target.checked)}
              />{' '}
              {t(suggestion.kind === 'audit' ? 'suggestAudit' : 'suggestColumn', {
                name: suggestion.name,
              })}
              <span className="muted"> {suggestion.reason}</span>
            </label>
          </li>
        ))}
      </ul>
      {suggestions.length > 1 ? (
        <button type="button" className="link" onClick={() => onToggle(keys, !areAll)}>
          {t(areAll ? 'suggestNone' : 'suggestAll')}
          <span className="visually-hidden"> {item.row.title}</span>
        </button>
      ) : null}
    </>
  );
}

function ImportRow({
  item,
  accepted,
  describeScoring,
  onToggle,
}: {
  item: ImportItem;
  accepted: ReadonlySet<string>;
  describeScoring: SystemsPort['describeScoring'];
  onToggle: (keys: readonly string[], isOn: boolean) => void;
}) {
  const t = useTranslate();
  return (
    <tr>
      <td className="muted">{item.row.row}</td>
      <th scope="row">
        <span className="muted">{item.row.headings.join(' / ')}</span>
        <br />
        {item.row.title}
      </th>
      <td className="number">{item.row.points ?? t('pointsOpen')}</td>
      <td>
        {item.row.criteria.length === 0 ? null : (
          <ul className="criteria-list">
            {item.row.criteria.map(({ text }, i) => (
              <li key={i}>{text}</li>
            ))}
          </ul>
        )}
        <span className="muted">
          {describeScoring(item.row)}（{item.row.scoringReason}）
        </span>
      </td>
      <td>
        <SuggestionList item={item} accepted={accepted} onToggle={onToggle} />
      </td>
    </tr>
  );
}

/** The items that were read, each with the audits and columns that fit and why; the user ticks what is right. */
export function ImportRows({
  items,
  accepted,
  describeScoring,
  onChange,
}: {
  items: readonly ImportItem[];
  accepted: ReadonlySet<string>;
  describeScoring: SystemsPort['describeScoring'];
  onChange: (accepted: ReadonlySet<string>) => void;
}) {
  const t = useTranslate();
  const onToggle = (keys: readonly string[], isOn: boolean): void => {
    const next = new Set(accepted);
    for (const key of keys) {
      if (isOn) next.add(key);
      else next.delete(key);
    }
    onChange(next);
  };
  return (
    <table className="systems-table import-rows">
      <thead>
        <tr>
          <th scope="col">{t('importRow')}</th>
          <th scope="col">{t('itemTitle')}</th>
          <th scope="col" className="number">
            {t('itemPoints')}
          </th>
          <th scope="col">{t('itemCriteria')}</th>
          <th scope="col">{t('suggestions')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ImportRow
            key={item.row.row}
            item={item}
            accepted={accepted}
            describeScoring={describeScoring}
            onToggle={onToggle}
          />
        ))}
      </tbody>
    </table>
  );
}
