import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { steadyWindow } from '../../../domain/map/layout-cache.ts'
import type { Size } from '../../../domain/map/geometry.ts'
import { MapStage } from './stage/stage.ts'

/** For which window the map was laid out last: who comes back finds everything in its place. */
let lastWindow: Size | undefined

/** The map's stage, which follows its window's size and the theme; that window's width, and the window to lay the map out for. */
export function useStage(surface: RefObject<HTMLElement | null>, hasPanel: boolean) {
  const [stage, setStage] = useState<MapStage>()
  const [window, setWindow] = useState<Size>()
  const [width, setWidth] = useState(0)
  const panel = useRef(hasPanel)
  panel.current = hasPanel

  useLayoutEffect(() => {
    if (!surface.current) return undefined
    const element = surface.current
    const made = new MapStage(element)
    const follow = () => {
      const size = { width: element.clientWidth, height: element.clientHeight }
      made.resize(size, panel.current)
      setWidth(size.width)
      // An item beside the map takes room from it for a while; the map is not laid out anew for that.
      if (panel.current && lastWindow !== undefined) setWindow(lastWindow)
      else setWindow((lastWindow = steadyWindow(size, lastWindow)))
    }
    follow()
    setStage(made)
    const observer = new ResizeObserver(follow)
    observer.observe(element)
    // Another screen, or the browser's own zoom, may have other pixels.
    globalThis.addEventListener('resize', follow)
    return () => {
      observer.disconnect()
      globalThis.removeEventListener('resize', follow)
      made.stop()
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
