const errors = Error as ErrorConstructor & { stackTraceLimit?: number | undefined }
const { stackTraceLimit } = errors

// React makes errors of its own while it is loaded, and only to compare with them. With developer tools attached, as every
// browser test and measurement has them, Chromium 156 then reads the whole script a second time, to know the lines of a
// stack that nobody asks for: half of the time that loading took. It does so for a limit of 0 as well, not without one.
Reflect.deleteProperty(errors, 'stackTraceLimit')

/** Gives errors their stacks back, which they lack while the application's modules are loaded. */
export function keepStacks(): void {
  if (stackTraceLimit !== undefined) errors.stackTraceLimit = stackTraceLimit
}
