import type {
  TargetFault,
  TargetField,
  TargetNote,
} from '../../engine/model/assessment/target-sheet.ts';
import type { MessageKey, Translate } from '../translate.ts';

export const fieldKeys: Readonly<Record<TargetField, MessageKey>> = {
  name: 'target_name',
  url: 'target_url',
  level: 'target_level',
  unit: 'target_unit',
  contact: 'target_contact',
};

/** One line on what is wrong with a row and what to do. */
export function describeFault(fault: TargetFault, t: Translate): string {
  switch (fault.code) {
    case 'noName':
      return t('fault_noName');
    case 'noAddress':
      return t('fault_noAddress');
    case 'badAddress':
      return t('fault_badAddress', { text: fault.text });
    case 'unknownLevel':
      return t('fault_unknownLevel', { text: fault.text });
    case 'tooLong':
      return t('fault_tooLong', { field: t(fieldKeys[fault.field]) });
    case 'doubled':
      return t('fault_doubled', { row: fault.row });
  }
}

/** One line on another agency with the same address. */
export function describeNote(note: TargetNote, t: Translate): string {
  switch (note.code) {
    case 'sharedRow':
      return t('note_sharedRow', { row: note.row });
    case 'sharedTarget':
      return t('note_sharedTarget', { name: note.name });
  }
}
