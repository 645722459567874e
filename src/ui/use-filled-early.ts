import { useEffect, useRef, type RefObject } from 'react'

/**
 * Takes up what was typed into a field of a prerendered page before the page was hydrated: React leaves it in the field,
 * and nothing has heard of it.
 * @param take is given the text, once
 * @returns the ref of the field
 */
export function useFilledEarly<F extends HTMLInputElement | HTMLTextAreaElement>(
  take: (text: string) => void,
): RefObject<F | null> {
  const field = useRef<F>(null)
  useEffect(() => {
    const text = field.current?.value ?? ''
    if (text !== '') take(text)
    // oxlint-disable-next-line react/exhaustive-deps -- only what was typed before
  }, [])
  return field
}
