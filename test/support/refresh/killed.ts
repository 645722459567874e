import { refresh } from '../../../src/refresh/refresh.ts'
import { readRefreshSettings } from '../../../src/refresh/settings.ts'
import { DAY } from './scenario.ts'

// A refresh that ends itself between writing and renaming, as a process that is killed there: FOLDER.

const [folder = ''] = process.argv.slice(2)
await refresh({
  folder,
  settings: readRefreshSettings(process.env),
  date: DAY,
  onStaged: () => process.kill(process.pid, 'SIGKILL'),
})
