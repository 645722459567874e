const errors = Error as ErrorConstructor & { stackTraceLimit?: number | undefined }
const { stackTraceLimit } = errors

// React creates errors while its modules are evaluated, only to compare with them. With developer tools attached, as in
// every browser test and measurement, Chromium 156 then parses the whole script a second time to find the lines of an
// unused stack, which doubled the loading time. It also does so with a limit of 0, but not without a limit.
Reflect.deleteProperty(errors, 'stackTraceLimit')

/** Restores the stack traces of errors, which are disabled while the application's modules are evaluated. */
export function restoreStackTraces(): void {
  if (stackTraceLimit !== undefined) errors.stackTraceLimit = stackTraceLimit
}
