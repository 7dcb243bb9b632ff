/** Turns the first interrupt of this process into an aborted signal; the second one ends the process. */
export function watchInterrupt(running: NodeJS.Process): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) running.exit(130);
    controller.abort();
  };
  running.on('SIGINT', stop);
  running.on('SIGTERM', stop);
  return controller.signal;
}
