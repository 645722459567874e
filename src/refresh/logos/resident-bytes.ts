import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The unit in which systems tell the memory of a process, in bytes. */
const KB = 1024

/**
 * The resident memory of a process in bytes; 0 where the system does not tell, as on Windows, or the process has ended.
 * @param pid its id
 */
export function residentBytes(pid: number | undefined): number {
  if (pid === undefined || process.platform === 'win32') return 0
  if (process.platform !== 'linux') {
    return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()) * KB || 0
  }
  try {
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * KB
  } catch {
    return 0
  }
}
