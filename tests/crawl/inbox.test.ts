import { expect, it } from 'vitest';
import { openInbox } from '../../src/crawl/inbox.ts';

it('gives what came before it was asked, in the order of its coming', async () => {
  const inbox = openInbox<number>();
  inbox.put(Promise.resolve(1));
  inbox.put(Promise.resolve(2));
  expect([await inbox.take(), await inbox.take()]).toEqual([1, 2]);
});

it('waits for what is still to come', async () => {
  const inbox = openInbox<string>();
  const taken = inbox.take();
  inbox.put(Promise.resolve('late'));
  expect(await taken).toBe('late');
});

it('hands on a failure to whoever takes it', async () => {
  const inbox = openInbox<string>();
  inbox.put(Promise.reject(new Error('full')));
  await expect(inbox.take()).rejects.toThrow('full');
});
