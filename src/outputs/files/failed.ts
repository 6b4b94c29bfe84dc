import { Problem } from '../../model/problem.ts';

/** What a disk says that takes nothing more, whatever the file. */
const DISK = ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'];

/** The problem behind an error of the system while writing: OUTPUT_DISK where no other file could be written either. */
export function outputFailed(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const reason = (error as NodeJS.ErrnoException).code ?? String(error);
  return new Problem(DISK.includes(reason) ? 'OUTPUT_DISK' : 'OUTPUT_FAILED', { reason });
}
