/** What is read of a scenario before and after a session, in English. */
import { unbroken } from '../unbroken.ts';

export const readingWords = unbroken({
  open: 'Background reading',
  loading: 'Fetching the pages …',
  gone: 'There is no such scenario on this server.',
  contents: 'On this page',
  sources: 'Sources',
  age: (age: number) => `For readers of ${age} and older`,
  terms: 'Words with a dotted line say what they mean.',
  print: 'Print',
  inFact: {
    title: 'What happened in fact',
    lead: 'Your Council was another one. Read this after you have talked about your own session.',
    reveal: 'Show what happened in fact',
  },
});
