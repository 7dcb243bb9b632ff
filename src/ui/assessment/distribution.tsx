import type { Overview } from '../../engine/model/assessment/overview.ts';
import { OutcomeIcon } from '../outcome-icon.tsx';
import { TableHead } from '../table-head.tsx';
import { useTranslate } from '../translate.ts';
import { formatShare } from './format-share.ts';

const barWidth = 56;
const chartHeight = 160;
const baseline = chartHeight + 20;

/** How many agencies lie in each tenth, with median and pass line. */
function Histogram({ overview: { distribution, system } }: { overview: Overview }) {
  const t = useTranslate();
  const { bins, median } = distribution;
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const width = bins.length * barWidth;
  const lines = [
    { key: 'median', share: median, text: t('chart_median', { share: formatShare(median) }) },
    {
      key: 'pass',
      share: system.passLine === null ? null : system.passLine / 100,
      text: t('chart_passLine', { points: system.passLine ?? '' }),
    },
  ];
  return (
    <svg
      className="histogram"
      viewBox={`0 0 ${String(width)} ${String(baseline + 24)}`}
      aria-hidden
    >
      <line className="axis" x1="0" x2={width} y1={baseline} y2={baseline} />
      {bins.map(({ from, to, count }, i) => {
        const height = (count / most) * (chartHeight - 40);
        const middle = (i + 0.5) * barWidth;
        return (
          <g key={from}>
            <rect
              className="bin"
              x={i * barWidth + 4}
              y={baseline - height}
              width={barWidth - 8}
              height={height}
            />
            {count === 0 ? null : (
              <text className="bin-count" x={middle} y={baseline - height - 6}>
                {count}
              </text>
            )}
            <text className="bin-label" x={middle} y={baseline + 16}>
              {`${String(from)}–${String(to)}`}
            </text>
          </g>
        );
      })}
      {lines.map(({ key, share, text }, i) =>
        share === null ? null : (
          <g key={key} className={`mark-${key}`}>
            <line x1={share * width} x2={share * width} y1={i * 16 + 4} y2={baseline} />
            <text
              x={share * width + (share > 0.8 ? -4 : 4)}
              y={i * 16 + 14}
              textAnchor={share > 0.8 ? 'end' : 'start'}
            >
              {text}
            </text>
          </g>
        ),
      )}
    </svg>
  );
}

function BinTable({ overview }: { overview: Overview }) {
  const t = useTranslate();
  return (
    <table className="visually-hidden">
      <caption>{t('chart_title')}</caption>
      <TableHead columns={[{ label: t('chart_range') }, { label: t('rail_targets') }]} />
      <tbody>
        {overview.distribution.bins.map(({ from, to, count }) => (
          <tr key={from}>
            <th scope="row">{`${String(from)}–${String(to)}%`}</th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was obtained in each first-level group, over the whole round. */
function GroupTable({ overview: { groups, measure } }: { overview: Overview }) {
  const t = useTranslate();
  return (
    <table className="group-table">
      <caption>{t('groups_title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('groups_group')}</th>
          <th scope="col">{t(measure === 'points' ? 'groups_points' : 'groups_items')}</th>
          {(['failed', 'cantTell', 'passed', 'inapplicable', 'untested'] as const).map((each) => (
            <th scope="col" key={each}>
              <OutcomeIcon outcome={each} /> {t(each)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.title}>
            <th scope="row">{group.title}</th>
            <td className="group-share">
              <span>{formatShare(group.ratio)}</span>
              <svg className="score-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
                <rect className="bar-got" width={(group.ratio ?? 0) * 100} height="6" rx="1" />
              </svg>
            </td>
            <td>{group.failed}</td>
            <td>{group.cantTell}</td>
            <td>{group.passed}</td>
            <td>{group.inapplicable}</td>
            <td>{group.untested}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 分布: how the agencies lie, and where the round loses. */
export function DistributionView({ overview }: { overview: Overview }) {
  const t = useTranslate();
  const { scored, mean, median, vetoed } = overview.distribution;
  if (scored === 0 && vetoed === 0) return <p className="calm-line">{t('chart_none')}</p>;
  return (
    <div className="side-view" tabIndex={0} role="region" aria-label={t('view_distribution')}>
      <figure className="distribution">
        <figcaption>
          <h2>{t('chart_title')}</h2>
          <p className="muted">
            {t('chart_summary', {
              scored,
              mean: formatShare(mean),
              median: formatShare(median),
              vetoed,
            })}
          </p>
        </figcaption>
        <Histogram overview={overview} />
        <BinTable overview={overview} />
      </figure>
      <GroupTable overview={overview} />
      <p className="muted">{t('ranking_note')}</p>
    </div>
  );
}
