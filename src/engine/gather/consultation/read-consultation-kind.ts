import { consultationWords as words } from '../../data/consultation.ts';
import type { Consultation } from '../../model/artifacts/content.ts';
import { hasWord } from '../../text/find-words.ts';

/** Shortest title of a call that has none of a notice's marks: column names are shorter. */
const minTitleLength = 18;

function isTitleOfNotice(title: string): boolean {
  const isLongEnough = title.length >= minTitleLength || hasWord(title, words.titleMarks);
  return isLongEnough && !hasWord(title, words.otherWords);
}

function readCallKind(title: string): 'opinion' | 'survey' {
  if (title.includes('《')) return 'opinion';
  if (hasWord(title, words.surveyWords)) return 'survey';
  return hasWord(title, words.draftWords) || title.includes('征求') ? 'opinion' : 'survey';
}

/**
 * Sort of call that a title announces; null for news about one, for column names and for all else.
 * A call for suggestions without a draft counts as a survey.
 */
export function readConsultationKind(title: string): Consultation['kind'] | null {
  if (!isTitleOfNotice(title)) return null;
  const isCall = hasWord(title, words.callVerbs) && hasWord(title, words.opinionWords);
  const isFeedback = hasWord(title, words.feedbackWords) && (isCall || title.includes('意见'));
  if (isFeedback) return 'feedback';
  if (isCall) return readCallKind(title);
  return hasWord(title, words.noticeWords) ? 'notice' : null;
}
