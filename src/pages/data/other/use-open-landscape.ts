import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { focusContent } from '../../../components/landscape/other/show-landscape.ts'
import { preloadOther } from '../../../components/landscape/other/lazy.ts'
import { switchLandscape } from '../../../components/landscape/other/switch-landscape.ts'
import { landscapeName } from '../../../domain/landscape/other-landscape.ts'
import { readOther, acceptOther } from '../../../queries/other-landscape.ts'
import { WorkerCallError } from '../../../worker/client.ts'
import type { LiveError, OtherSource } from '../../../worker/protocol.ts'

/** The state of opening a landscape file. */
export type OpeningState =
  | { status: 'idle' }
  | { status: 'reading'; name: string; cancel: () => void }
  | { status: 'failed'; name: string; error: LiveError; retry: () => void }

/** Opens landscape files; a file replaces the current landscape only once it is read completely. */
export function useOpenLandscape(): { opening: OpeningState; open: (source: OtherSource) => void } {
  const client = useQueryClient()
  const [opening, setOpening] = useState<OpeningState>({ status: 'idle' })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const read = async (source: OtherSource) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const cancel = () => {
      controller.abort()
      setOpening({ status: 'idle' })
    }
    const name = source.kind === 'file' ? source.name : landscapeName({ kind: 'address', id: source.url })
    setOpening({ status: 'reading', name, cancel })
    try {
      const landscape = await readOther(source, controller.signal)
      // Steps that may fail come first: a landscape that cannot be displayed must leave no state behind.
      await preloadOther()
      acceptOther(client, landscape)
      await switchLandscape(landscape.other)
      focusContent()
    } catch (error) {
      if (controller.signal.aborted) return
      setOpening({ status: 'failed', name, error: errorOf(error), retry: () => void read(source) })
    }
  }
  return { opening, open: (source) => void read(source) }
}

function errorOf(error: unknown): LiveError {
  return error instanceof WorkerCallError ? error.error : { failure: 'worker', detail: String(error) }
}
