import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { PROJECT_ROOT } from '../paths.ts'

const WITHOUT = new Set(['.git', 'node_modules', 'dist', 'data', 'public', 'shots'])

/** The project's workflows and its `action.yml` files, wherever they are; paths relative to its folder. */
export function findWorkflows(): { workflows: string[]; actions: string[] } {
  const folder = '.github/workflows'
  const workflows = readdirSync(join(PROJECT_ROOT, folder)).filter((name) => /\.ya?ml$/.test(name))
  return { workflows: workflows.toSorted().map((name) => `${folder}/${name}`), actions: actionsIn('').toSorted() }
}

function actionsIn(folder: string): string[] {
  return readdirSync(join(PROJECT_ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return WITHOUT.has(entry.name) ? [] : actionsIn(path)
    return /^action\.ya?ml$/.test(entry.name) ? [path] : []
  })
}
