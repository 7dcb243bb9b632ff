import { useTranslate } from './translate.ts';

const widths = [64, 40, 52, 46, 58, 36, 50, 44];

/** Rows that keep the place of the results. */
export function Skeleton() {
  const t = useTranslate();
  return (
    <div className="skeleton" aria-busy="true">
      <p className="visually-hidden" role="status">
        {t('scanning')}
      </p>
      {widths.map((width) => (
        <div key={width} className="skeleton-row">
          <span className="bone bone-icon" />
          <span className="bone" style={{ width: `${width}%` }} />
        </div>
      ))}
    </div>
  );
}
