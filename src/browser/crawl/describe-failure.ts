/** Whether the disk is full. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** One line on why an audit failed. */
export function describeFailure(error: unknown): string {
  if (isDiskFull(error)) {
    return '磁盘空间不足，检查已停下；此前的结果都保留着。清理空间后可以继续。';
  }
  return error instanceof Error ? error.message : String(error);
}
