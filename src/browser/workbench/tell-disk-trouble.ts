const lines: Readonly<Record<string, string>> = {
  QuotaExceededError:
    '磁盘空间不足，这一步没有写入，原有数据不变。请清理磁盘或删除不用的检查后再试。',
  VersionError:
    '本机的工作台数据由更新的版本保存，这个版本不能读取；数据没有改动。请先更新本程序。',
  AbortError: '数据没有写入，原有数据不变。请检查磁盘空间后再试一次。',
  InvalidStateError: '工作台已在另一个标签页更新，请重新载入本页。',
};

/** A failed step in words that say what happened, what is safe, and what to do. */
export function tellDiskTrouble(error: unknown): string {
  if (!(error instanceof Error)) return '没有完成，原有数据不变。请再试一次。';
  return lines[error.name] ?? error.message;
}
