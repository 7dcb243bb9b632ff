/** A failed write in words that say what happened, what is safe, and what to do. */
export function tellDiskTrouble(error: unknown): string {
  if (error instanceof Error && error.name === 'QuotaExceededError') {
    return '磁盘空间不足，这一步没有写入，原有数据不变。请清理磁盘或删除不用的检查后再试。';
  }
  return error instanceof Error ? error.message : '没有完成，原有数据不变。请再试一次。';
}
