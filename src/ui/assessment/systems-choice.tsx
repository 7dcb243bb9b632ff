import type { StoredSystem } from '../../engine/model/assessment/assessment.ts';
import { versionOf } from '../systems/name-version.ts';
import { useTranslate } from '../translate.ts';

/** Versions of the same table, the newest first. */
function listVersions(systems: readonly StoredSystem[], id: string): readonly StoredSystem[] {
  return systems
    .filter(({ system }) => system.id === id)
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/** Newest versions of the tables of which none is chosen. */
function listOthers(
  systems: readonly StoredSystem[],
  chosen: readonly StoredSystem[],
): readonly StoredSystem[] {
  const taken = new Set(chosen.map(({ system }) => system.id));
  const ids = [...new Set(systems.map(({ system }) => system.id))];
  return ids.filter((id) => !taken.has(id)).flatMap((id) => listVersions(systems, id)[0] ?? []);
}

function Version({
  stored,
  versions,
  onChoose,
}: {
  stored: StoredSystem;
  versions: readonly StoredSystem[];
  onChoose: (key: string) => void;
}) {
  const t = useTranslate();
  if (versions.length < 2) {
    return <span className="muted">{t('systems_version', { version: versionOf(stored) })}</span>;
  }
  return (
    <select
      aria-label={t('systems_versionOf', { name: stored.system.name })}
      value={stored.key}
      onChange={({ target }) => onChoose(target.value)}
    >
      {versions.map((each) => (
        <option key={each.key} value={each.key}>
          {t('systems_version', { version: versionOf(each) })}
          {each.note === '' ? '' : ` ${each.note}`}
        </option>
      ))}
    </select>
  );
}

interface ChoiceProps {
  readonly systems: readonly StoredSystem[];
  /** In their order; the first makes the ranking. */
  readonly keys: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
}

function ChosenSystem({ systems, keys, onChange, stored }: ChoiceProps & { stored: StoredSystem }) {
  const t = useTranslate();
  const { key, system } = stored;
  const { name } = system;
  const rest = keys.filter((each) => each !== key);
  return (
    <li>
      <span className="chosen-name">{name}</span>
      <Version
        stored={stored}
        versions={listVersions(systems, system.id)}
        onChoose={(other) => onChange(keys.map((each) => (each === key ? other : each)))}
      />
      {keys[0] === key ? (
        <span className="muted">{t('systems_ranks')}</span>
      ) : (
        <button type="button" className="link" onClick={() => onChange([key, ...rest])}>
          {t('systems_rank')}
          <span className="visually-hidden"> {name}</span>
        </button>
      )}
      {rest.length === 0 ? null : (
        <button type="button" className="link" onClick={() => onChange(rest)}>
          {t('systems_remove')}
          <span className="visually-hidden"> {name}</span>
        </button>
      )}
    </li>
  );
}

/** The tables that a round shall be judged by: which, in which version, and which of them ranks. */
export function SystemsChoice(props: ChoiceProps) {
  const t = useTranslate();
  const { systems, keys, onChange } = props;
  const chosen = keys.flatMap((key) => systems.find((stored) => stored.key === key) ?? []);
  return (
    <>
      <ol className="chosen-systems">
        {chosen.map((stored) => (
          <ChosenSystem key={stored.system.id} {...props} stored={stored} />
        ))}
      </ol>
      <label>
        <span>{t('systems_add')}</span>
        <select value="" onChange={({ target }) => onChange([...keys, target.value])}>
          <option value="" disabled>
            {t('systems_choose')}
          </option>
          {listOthers(systems, chosen).map((stored) => (
            <option key={stored.key} value={stored.key}>
              {stored.system.name}{' '}
              {t('round_systemFacts', {
                version: versionOf(stored),
                count: stored.system.items.length,
              })}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
