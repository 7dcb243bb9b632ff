import { z } from 'zod';
import messages from './messages.json' with { type: 'json' };

const words = z.array(z.string()).readonly();

/** Labels and states of citizens' messages. Source: `messages.json`. */
export const messageWords = z
  .object({
    askedLabels: words,
    weakAskedLabels: words,
    submittedLabels: words,
    replyLabels: words,
    answeredLabels: words,
    stateLabels: words,
    titleLabels: words,
    answered: words,
    unanswered: words,
    ineffective: words,
    pageWords: words,
    otherPages: words,
  })
  .readonly()
  .parse(messages);
