import { type SyntheticEvent, useState } from 'react';
import { Level } from '../../engine/model/level.ts';
import type { AuditWish } from '../../engine/model/stored-audit.ts';
import { levelKeys } from '../message-keys.ts';
import { useTranslate } from '../translate.ts';

const bounds = { sample: { min: 1, max: 1000 }, maxPages: { min: 1, max: 100_000 } } as const;

/** The address as it can be asked; null where it is none. A bare host name counts as https. */
function readAddress(text: string): string | null {
  const trimmed = text.trim();
  const full = /^[a-z]{2,6}:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!/^https?:\/\//i.test(full) || !URL.canParse(full)) return null;
  const { href, hostname, username } = new URL(full);
  return hostname.includes('.') && username === '' ? href : null;
}

function readText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

function readWish(form: FormData): AuditWish | null {
  const url = readAddress(readText(form, 'url'));
  const level = Level.safeParse(readText(form, 'level'));
  const name = readText(form, 'name');
  if (url === null) return null;
  return {
    url,
    name: name === '' ? null : name,
    level: level.success ? level.data : null,
    systemId: readText(form, 'system'),
    sample: Number(readText(form, 'sample')),
    maxPages: Number(readText(form, 'maxPages')),
  };
}

type Systems = readonly { readonly id: string; readonly name: string }[];

function MoreFields({ systems }: { systems: Systems }) {
  const t = useTranslate();
  return (
    <>
      <label>
        <span>{t('auditName')}</span>
        <input name="name" maxLength={100} placeholder={t('auditNameHint')} autoComplete="off" />
      </label>
      <label>
        <span>{t('auditLevel')}</span>
        <select name="level" defaultValue="">
          <option value="">{t('auditLevelAuto')}</option>
          {Level.options.map((level) => (
            <option key={level} value={level}>
              {t(levelKeys[level])}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('auditSystem')}</span>
        <select name="system">
          {systems.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('auditSample')}</span>
        <input name="sample" type="number" defaultValue={10} required {...bounds.sample} />
      </label>
      <label>
        <span>{t('auditMaxPages')}</span>
        <input name="maxPages" type="number" defaultValue={1000} required {...bounds.maxPages} />
      </label>
    </>
  );
}

/** What is to be audited, and how far. The click that sends it is also the one that asks for access to the site. */
export function StartForm({
  systems,
  startUrl,
  isDisabled,
  onStart,
}: {
  systems: Systems;
  startUrl: string | null;
  isDisabled: boolean;
  onStart: (wish: AuditWish) => void;
}) {
  const t = useTranslate();
  const [isWrong, setIsWrong] = useState(false);
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const wish = readWish(new FormData(event.currentTarget));
    setIsWrong(wish === null);
    if (wish !== null) onStart(wish);
  };
  return (
    <form className="start-form" onSubmit={onSubmit} noValidate={false}>
      <h2>{t('newAudit')}</h2>
      <p className="muted">{t('auditIntro')}</p>
      <label className="wide">
        <span>{t('auditAddress')}</span>
        <input
          name="url"
          defaultValue={startUrl ?? ''}
          placeholder="https://www.example.gov.cn/"
          required
          autoComplete="off"
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'audit-address-wrong' : undefined}
        />
      </label>
      {isWrong ? (
        <p id="audit-address-wrong" className="tone-failed" role="alert">
          {t('auditAddressWrong')}
        </p>
      ) : null}
      <MoreFields systems={systems} />
      <p>
        <button type="submit" className="button primary" disabled={isDisabled}>
          {t('startAudit')}
        </button>{' '}
        <span className="muted">{t('auditAsksAccess')}</span>
      </p>
    </form>
  );
}
