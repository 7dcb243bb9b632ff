import { type MessageKey, useTranslate } from '../translate.ts';
import { hrefOf, isRoundRoom, type Room } from './route.ts';

const groups: readonly (readonly { readonly room: Room; readonly key: MessageKey }[])[] = [
  [
    { room: 'assessments', key: 'rail_assessments' },
    { room: 'targets', key: 'rail_targets' },
    { room: 'systems', key: 'rail_systems' },
    { room: 'review', key: 'rail_review' },
    { room: 'rectification', key: 'rail_rectification' },
    { room: 'exports', key: 'rail_exports' },
  ],
  [
    { room: 'site', key: 'rail_site' },
    { room: 'reports', key: 'rail_reports' },
  ],
];

/** The rooms of the workbench; the numbers beside them say how much waits there. */
export function Rail({
  chosen,
  assessmentId,
  counts,
}: {
  chosen: Room;
  /** The assessment that the rooms speak of, or null. */
  assessmentId: string | null;
  counts: Partial<Record<Room, number>>;
}) {
  const t = useTranslate();
  const pathOf = (room: Room): readonly string[] =>
    assessmentId === null || !isRoundRoom(room) ? [] : [assessmentId];
  return (
    <nav className="rail" aria-label={t('rail_label')}>
      <p className="rail-name">{t('name')}</p>
      <p className="rail-subtitle muted">{t('rail_subtitle')}</p>
      {groups.map((rooms) => (
        <ul key={rooms[0]?.room}>
          {rooms.map(({ room, key }) => (
            <li key={room}>
              <a
                href={hrefOf({ room, path: pathOf(room) })}
                aria-current={chosen === room ? 'page' : undefined}
              >
                <span>{t(key)}</span>
                {counts[room] === undefined ? null : (
                  <span className="rail-count">{counts[room]}</span>
                )}
              </a>
            </li>
          ))}
        </ul>
      ))}
      <p className="rail-foot muted">{t('staysHere')}</p>
    </nav>
  );
}
