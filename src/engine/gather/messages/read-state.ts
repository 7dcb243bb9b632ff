import { messageWords as words } from '../../data/messages.ts';
import type { Message } from '../../model/artifacts/content.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { hasWord } from '../../text/find-words.ts';

/** State of a message by its reply date and the words of its state; "unanswered" only where the page says so. */
export function readState(text: string, answered: CivilDate | null): Message['state'] {
  if (answered !== null) return 'answered';
  if (hasWord(text, words.unanswered)) return 'unanswered';
  return hasWord(text, words.answered) ? 'answered' : 'unknown';
}
