/** Which of a rule's versions governs, today and next. Pure: versions in, marks out. */
type Version = {
  id: string
  key: string
  kind: string
  validFrom: Temporal.PlainDate
  validTo: Temporal.PlainDate | null
  enteredBy: string | null
}

/** The version that governs on a day, of versions newest first: the agency's own before the shipped one. */
export function governing<One extends Version>(versions: readonly One[], on: Temporal.PlainDate): One | null {
  const valid = versions.filter(
    ({ validFrom, validTo }) =>
      Temporal.PlainDate.compare(validFrom, on) <= 0 && (validTo === null || Temporal.PlainDate.compare(validTo, on) >= 0),
  )
  return valid.find(({ enteredBy }) => enteredBy !== null) ?? valid[0] ?? null
}

/** The version that governs today, and the next day on which another one does, or none. */
export function standing<One extends Version>(versions: readonly One[], today: Temporal.PlainDate) {
  const now = governing(versions, today)
  const days = versions
    .flatMap(({ validFrom, validTo }) => (validTo ? [validFrom, validTo.add({ days: 1 })] : [validFrom]))
    .filter((day) => Temporal.PlainDate.compare(day, today) > 0)
    .sort((a, b) => Temporal.PlainDate.compare(a, b))
  const on = days.find((day) => governing(versions, day)?.id !== now?.id) ?? null
  return { now, next: on && { on, version: governing(versions, on) } }
}

/** Of all versions shown for one day: the ones that govern, one for each rule. */
export function governingAmong(versions: readonly Version[], on: Temporal.PlainDate): ReadonlySet<string> {
  const groups = Map.groupBy(versions, ({ kind, key }) => `${kind} ${key}`)
  return new Set([...groups.values()].flatMap((some) => governing(some, on)?.id ?? []))
}
