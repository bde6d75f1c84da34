/** What we hold under a name that came from outside; nothing under the names every object answers to (`constructor`). */
export function ours<Value>(held: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(held, name) ? held[name] : undefined
}
