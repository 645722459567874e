/** What is wrong with how a page is laid out: which rule it breaks, and where. */
export interface Fault {
  rule: 'page scrolls sideways' | 'text cut' | 'overlap' | 'outside the window' | 'small text'
  where: string
}

/**
 * Looks for faults of layout in the page as it stands. It is handed to the browser as a text, so it may use nothing from
 * outside itself.
 * @param smallest the smallest size of text that is allowed, in pixels
 */
export function findFaults(smallest: number): Fault[] {
  const INTERACTIVE = 'a[href], button, input, select, textarea, summary, [role=option], [tabindex="0"]'
  const faults: Fault[] = []
  const report = (rule: Fault['rule'], ...elements: Element[]) =>
    faults.push({ rule, where: elements.map((element) => nameOf(element)).join(' and ') })

  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth)
    faults.push({ rule: 'page scrolls sideways', where: `${root.scrollWidth} px` })

  // Behind a modal dialog nothing can be reached.
  const scope = document.querySelector('dialog:modal') ?? document.body
  const visible = [...scope.querySelectorAll('*')].filter((element) => isVisible(element))
  for (const element of visible) {
    const box = visibleBox(element)
    if (box === undefined) continue
    if (!isInside(element, scrollsSideways) && (box.right > innerWidth + 1 || box.left < -1)) {
      report('outside the window', element)
    }
    if (!hasOwnText(element)) continue
    if (textSize(element) < smallest - 0.01) report('small text', element)
    if (isCut(element)) report('text cut', element)
  }
  for (const [one, other] of overlapping(visible.filter((element) => element.matches(INTERACTIVE)))) {
    report('overlap', one, other)
  }
  return faults

  function nameOf(element: Element): string {
    const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ')
    const style = (element.getAttribute('class') ?? '').replace(/_([\w]+)_[\w-]+/g, '.$1').replaceAll(' ', '')
    return `${element.localName}${style} “${text.slice(0, 40)}”`
  }

  function isVisible(element: Element): boolean {
    if (!element.checkVisibility({ visibilityProperty: true })) return false
    // What waits above the page for the focus.
    if (element.getBoundingClientRect().bottom + scrollY <= 0) return false
    // What stands there for screen readers alone.
    return !isInside(element, (one) => /inset\(50%\)/.test(getComputedStyle(one).clipPath))
  }

  /** Whether a condition holds for the element or one around it. */
  function isInside(element: Element, condition: (one: Element) => boolean): boolean {
    for (let one: Element | null = element; one; one = one.parentElement) if (condition(one)) return true
    return false
  }

  function scrollsSideways(element: Element): boolean {
    return element !== root && element !== document.body && /auto|scroll/.test(getComputedStyle(element).overflowX)
  }

  function hasOwnText(element: Element): boolean {
    return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '')
  }

  function textSize(element: Element): number {
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    return element instanceof SVGGraphicsElement ? size * (element.getScreenCTM()?.a ?? 1) : size
  }

  /** Text that its box hides or that stands out of it, unless dots say so. */
  function isCut(element: Element): boolean {
    if (!(element instanceof HTMLElement) || element.clientWidth === 0 || element.localName === 'option') return false
    const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element)
    if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none' || scrollsSideways(element)) return false
    const isTooWide = element.scrollWidth > element.clientWidth + 1
    const isTooHigh = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1
    return isTooHigh || (isTooWide && (overflowX !== 'visible' || standsOut(element)))
  }

  /** Whether it is the text itself that stands out of its element, not something else inside. */
  function standsOut(element: HTMLElement): boolean {
    const { right } = element.getBoundingClientRect()
    const text = document.createRange()
    return [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .some((node) => {
        text.selectNodeContents(node)
        return text.getBoundingClientRect().right > right + 1
      })
  }

  /** What of an element's box its scrolling and hiding ancestors leave to be seen; undefined if nothing. */
  function visibleBox(element: Element): { left: number; right: number; top: number; bottom: number } | undefined {
    const box = element.getBoundingClientRect()
    let { left, right, top, bottom } = box
    for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
      if (one.matches('dialog, [popover]')) break
      const { overflowX, overflowY, position } = getComputedStyle(one)
      const around = one.getBoundingClientRect()
      if (overflowX !== 'visible') [left, right] = [Math.max(left, around.left), Math.min(right, around.right)]
      if (overflowY !== 'visible') [top, bottom] = [Math.max(top, around.top), Math.min(bottom, around.bottom)]
      if (position === 'fixed') break
    }
    return right - left < 1 || bottom - top < 1 ? undefined : { left, right, top, bottom }
  }

  /** What an element moves with: whatever is fixed, sticks or floats lies over the rest on purpose. */
  function layerOf(element: Element): Element {
    let layer: Element = document.body
    const isLayer = (one: Element) =>
      one.matches('dialog, [popover]') || /fixed|sticky/.test(getComputedStyle(one).position)
    isInside(element, (one) => {
      if (!isLayer(one)) return false
      layer = one
      return true
    })
    return layer
  }

  function overlapping(elements: Element[]): [Element, Element][] {
    const placed = elements
      .flatMap((element) => {
        const box = visibleBox(element)
        return box && !element.matches('[tabindex="-1"]:not(button, a, input)')
          ? [{ element, box, layer: layerOf(element) }]
          : []
      })
      .toSorted((a, b) => a.box.left - b.box.left)
    const pairs: [Element, Element][] = []
    for (const [index, one] of placed.entries()) {
      for (let next = index + 1; next < placed.length; next += 1) {
        const other = placed[next]
        if (!other || other.box.left >= one.box.right - 1) break
        if (other.box.top >= one.box.bottom - 1 || one.box.top >= other.box.bottom - 1) continue
        if (one.layer !== other.layer || one.element.contains(other.element) || other.element.contains(one.element)) {
          continue
        }
        if (!touch(one.element, other.element)) continue
        if (isInField(one.element, other.box) || isInField(other.element, one.box)) continue
        pairs.push([one.element, other.element])
      }
    }
    return pairs
  }

  /** Whether two elements lie over each other with the parts they are made of: a link may go over several lines. */
  function touch(one: Element, other: Element): boolean {
    return [...one.getClientRects()].some((a) =>
      [...other.getClientRects()].some(
        (b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
      ),
    )
  }

  /** A field leaves room for its own buttons by its padding. */
  function isInField(field: Element, button: { left: number; right: number }): boolean {
    if (!(field instanceof HTMLInputElement)) return false
    const box = field.getBoundingClientRect()
    const { paddingLeft, paddingRight } = getComputedStyle(field)
    return (
      button.left >= box.right - Number.parseFloat(paddingRight) - 2 ||
      button.right <= box.left + Number.parseFloat(paddingLeft) + 2
    )
  }
}
