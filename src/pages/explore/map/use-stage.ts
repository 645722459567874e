import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { steadyWindow } from '../../../domain/map/layout-cache.ts'
import type { Size } from '../../../domain/map/geometry.ts'
import { MapStage } from './stage/stage.ts'

/** The window for which the map was laid out last, so that the layout is the same when the user returns. */
let lastWindow: Size | undefined

/** The map's stage, which follows window size and theme; with the window's width, and the window for the layout. */
export function useStage(surface: RefObject<HTMLElement | null>, hasPanel: boolean) {
  const [stage, setStage] = useState<MapStage>()
  const [window, setWindow] = useState<Size>()
  const [width, setWidth] = useState(0)
  const panel = useRef(hasPanel)
  panel.current = hasPanel

  useLayoutEffect(() => {
    if (!surface.current) return undefined
    const element = surface.current
    const newStage = new MapStage(element)
    const follow = () => {
      const size = { width: element.clientWidth, height: element.clientHeight }
      newStage.resize(size, panel.current)
      setWidth(size.width)
      // The item panel narrows the map only temporarily, so the map is not laid out again.
      if (panel.current && lastWindow !== undefined) setWindow(lastWindow)
      else setWindow((lastWindow = steadyWindow(size, lastWindow)))
    }
    follow()
    setStage(newStage)
    const observer = new ResizeObserver(follow)
    observer.observe(element)
    // Another screen or browser zoom changes the pixel density.
    globalThis.addEventListener('resize', follow)
    return () => {
      observer.disconnect()
      globalThis.removeEventListener('resize', follow)
      newStage.stop()
    }
  }, [surface])

  useEffect(() => {
    if (!stage) return undefined
    const restyle = () => stage.restyle()
    const observer = new MutationObserver(restyle)
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    const dark = globalThis.matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', restyle)
    return () => {
      observer.disconnect()
      dark.removeEventListener('change', restyle)
    }
  }, [stage])

  return { stage, window, width }
}
