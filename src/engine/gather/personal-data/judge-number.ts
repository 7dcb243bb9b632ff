import { privacyWords as words } from '../../data/privacy.ts';
import type { PersonalDatum } from '../../model/artifacts/content.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import {
  birthDateOf,
  hasCreditCodeCheck,
  hasIdCheck,
  hasLuhnCheck,
} from '../../text/check-digits.ts';
import { hasWord } from '../../text/find-words.ts';

/** What stands around a number. */
export interface NumberSetting {
  /** Up to 40 characters before it. */
  readonly before: string;
  /** Up to 4 characters after it. */
  readonly after: string;
  /** Header cells over it, "" outside tables. */
  readonly header: string;
  /** It stands in a table that lists persons by name. */
  readonly isInPersonsTable: boolean;
  /** In the page's head or foot, or on a page of the office's own contacts. */
  readonly isOfficePlace: boolean;
  /** The page is a notice that must name a contact (招标, 采购, 招聘, 征求意见 …). */
  readonly isContactNotice: boolean;
}

/** A judged number; null for one that is no personal datum. */
export type NumberVerdict = Pick<PersonalDatum, 'kind' | 'certainty' | 'context'> | null;

/** Characters before a number that hold its own label. */
const labelLength = 14;

/** An office's landline right before a mobile number makes both the office's contact. */
const officeLine = /(?:0\d{2,3}\s?[-—－–]{0,2}\s?|电话\s?[：:]\s?)\d{7,8}\D{0,14}$/;

const certain = (kind: PersonalDatum['kind']): NumberVerdict => ({
  kind,
  certainty: 'certain',
  context: null,
});
const lead = (kind: PersonalDatum['kind'], context: string): NumberVerdict => ({
  kind,
  certainty: 'lead',
  context,
});

function isBornInTime(id: string, today: CivilDate): boolean {
  const born = birthDateOf(id);
  return born !== null && born <= today && words.provinceCodes.includes(id.slice(0, 2));
}

function labelOf(setting: NumberSetting): string {
  return `${setting.header} ${setting.before.slice(-labelLength)}`;
}

function isNamedSerial(setting: NumberSetting): boolean {
  return hasWord(labelOf(setting), words.serialWords);
}

function judgeId18(value: string, setting: NumberSetting, today: CivilDate): NumberVerdict {
  if (!hasIdCheck(value) || !isBornInTime(value, today)) return null;
  if (hasWord(labelOf(setting), words.idWords)) return certain('id-number');
  if (hasWord(labelOf(setting), words.creditCodeWords)) return null;
  const isCode = hasCreditCodeCheck(value) || isNamedSerial(setting);
  if (isCode && !setting.isInPersonsTable) return lead('id-number', words.contexts.serial);
  return certain('id-number');
}

function judgeId15(value: string, setting: NumberSetting, today: CivilDate): NumberVerdict {
  if (!hasWord(labelOf(setting), words.idWords) || !isBornInTime(value, today)) return null;
  return lead('id-number-15', words.contexts.fifteen);
}

function judgeCard(value: string, setting: NumberSetting): NumberVerdict {
  if (!hasLuhnCheck(value)) return null;
  const around = `${setting.header} ${setting.before}`;
  if (hasWord(setting.before, words.unitAccountWords) && !setting.isInPersonsTable) return null;
  if (hasWord(around, words.cardWords)) return certain('bank-card');
  if (!hasWord(around, words.accountWords)) return null;
  return setting.isInPersonsTable
    ? certain('bank-card')
    : lead('bank-card', words.contexts.account);
}

function isAmountOrSerial(setting: NumberSetting): boolean {
  const label = labelOf(setting);
  if (words.amountUnits.some((unit) => setting.after.startsWith(unit))) return true;
  return hasWord(label, words.serialWords) && !hasWord(label, words.phoneWords);
}

function judgeMobile(setting: NumberSetting): NumberVerdict {
  if (isAmountOrSerial(setting)) return null;
  if (setting.isInPersonsTable) {
    return setting.isOfficePlace ? lead('mobile', words.contexts.service) : certain('mobile');
  }
  if (setting.isOfficePlace) return null;
  const around = `${setting.header} ${setting.before}`;
  if (hasWord(around, words.serviceWords)) return lead('mobile', words.contexts.service);
  const isContact = setting.isContactNotice && hasWord(around, words.contactWords);
  if (isContact || officeLine.test(setting.before)) {
    return lead('mobile', words.contexts.contact);
  }
  const isJoined = /[-/_#~—－]$/.test(setting.before);
  return isJoined ? lead('mobile', words.contexts.serial) : certain('mobile');
}

/** Tells by length, check digits and surroundings whether a run of digits is personal. */
export function judgeNumber(
  value: string,
  setting: NumberSetting,
  today: CivilDate,
): NumberVerdict {
  if (/^1[3-9]\d{9}$/.test(value)) return judgeMobile(setting);
  if (/^\d{15}$/.test(value)) return judgeId15(value, setting, today);
  if (/^\d{17}[\dXx]$/.test(value)) {
    const verdict = judgeId18(value, setting, today);
    if (verdict !== null) return verdict;
  }
  return /^\d{16,19}$/.test(value) ? judgeCard(value, setting) : null;
}
