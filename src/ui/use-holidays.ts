import { useCallback, useEffect, useState } from 'react';
import type { HolidayFile, HolidaysAnswer } from '../engine/model/popup-message.ts';
import { describeYears } from './describe-years.ts';
import { holidayFaultKeys } from './message-keys.ts';
import type { HolidayPort } from './popup-port.ts';
import { useTranslate } from './translate.ts';

/** The holiday file in use, and how the last change went. */
export interface HolidayState {
  readonly file: HolidayFile | null;
  readonly status: string;
  readonly fault: string;
  readonly load: (file: File) => void;
  readonly remove: () => void;
}

/** Reads which file is in use, changes it, and tells of each change. */
export function useHolidays(port: HolidayPort, onChange: () => void): HolidayState {
  const t = useTranslate();
  const [file, setFile] = useState<HolidayFile | null>(null);
  const [notice, setNotice] = useState({ status: '', fault: '' });

  const refuse = useCallback(
    (error: unknown): void => {
      const message = error instanceof Error ? error.message : String(error);
      setNotice({ status: '', fault: t('actionFailed', { message }) });
    },
    [t],
  );
  useEffect(() => {
    port.read().then((answer) => {
      if (answer.state === 'in-use') setFile(answer.file);
    }, refuse);
  }, [port, refuse]);

  const settle = (answer: HolidaysAnswer, name: string): void => {
    switch (answer.state) {
      case 'error':
        return refuse(answer.message);
      case 'refused': {
        const fault = t(holidayFaultKeys[answer.fault], { name, detail: answer.detail });
        return setNotice({ status: '', fault });
      }
      case 'in-use': {
        const years = describeYears(answer.file?.years ?? []);
        const status = answer.file === null ? t('holidaysRemoved') : t('holidaysLoaded', { years });
        setFile(answer.file);
        setNotice({ status, fault: '' });
        onChange();
      }
    }
  };
  return {
    file,
    ...notice,
    load: (chosen) => {
      port.load(chosen).then((answer) => settle(answer, chosen.name), refuse);
    },
    remove: () => {
      port.remove().then((answer) => settle(answer, ''), refuse);
    },
  };
}
