import { z } from 'zod'

/** What a rule of each kind says. Shares are exact; coefficients are thousandths of the base salary; money is đồng. */
const share = z.object({ over: z.number().int().positive(), under: z.number().int().positive() })
const thousandths = z.number().int().nonnegative().nullable()

export const bodies = {
  award: z.object({
    vi: z.string().min(1),
    en: z.string(),
    subjects: z.array(z.enum(['individual', 'household', 'collective'])).min(1),
    items: z.array(z.enum(['certificate', 'frame', 'medal', 'badge', 'memento', 'flag', 'box'])),
  }),
  threshold: z.object({
    voteRequired: z.boolean(),
    share,
    comparison: z.enum(['atLeast', 'moreThan']),
    denominator: z.enum(['members', 'present', 'presentAndConsulted', 'validBallots']),
    recused: z.enum(['stays', 'leaves']),
    absent: z.enum(['notAgree', 'writtenCounts', 'notCounted']),
    secrecy: z.enum(['secret', 'open', 'either']),
    quorum: z.object({ share, of: z.enum(['members', 'votingMembers']), recused: z.enum(['counted', 'notCounted']) }).nullable(),
    mustIncludeChair: z.boolean(),
    blank: z.enum(['valid', 'setAside']),
    tie: z.enum(['fails', 'chairDecides', 'voteAgain', 'authorityDecides']),
    proxy: z.enum(['none', 'allowed']),
    // rules written before these were asked say nothing of them: cast is cast, and a broken phone may be helped with a printed paper
    change: z.enum(['final', 'untilClosing']).default('final'),
    mixing: z.enum(['allowed', 'oneMethod']).default('allowed'),
  }),
  coefficient: z.object({ individual: thousandths, collective: thousandths, household: thousandths, maximum: z.boolean() }),
  'base salary': z.object({ amount: z.number().int().positive() }),
  quota: z.object({
    percentOver: z.number().int().positive(),
    percentUnder: z.number().int().positive(),
    numerator: z.string().min(1),
    denominator: z.string().min(1),
    rounding: z.enum(['down', 'up']),
    strict: z.boolean(),
  }),
  'day count': z.object({ days: z.number().int().positive(), unit: z.enum(['working', 'calendar']), what: z.string().min(1) }),
  dossier: z.object({ parts: z.array(z.string().min(1)).min(1) }),
  condition: z.object({ parts: z.array(z.string().min(1)).min(1) }),
  decider: z.object({ who: z.string().min(1), agencyMayDecide: z.boolean() }),
  principle: z.object({ text: z.string().min(1) }),
  conflict: z.object({ sameUnit: z.enum(['closes', 'asks']) }),
  'type exclusion': z.object({ excluded: z.array(z.string().min(1)).min(1) }),
  'tie-break': z.object({ criteria: z.array(z.enum(['woman', 'direct work', 'higher score'])).min(1), text: z.string().min(1) }),
  'law change': z.object({ receivedBefore: z.enum(['old law', 'new law']) }),
}

export type RuleKind = keyof typeof bodies
export type RuleBody<Kind extends RuleKind> = z.infer<(typeof bodies)[Kind]>
export type Certainty = 'read' | 'secondary' | 'unread' | 'preset' | 'practice'

export const ruleKinds = [
  'award',
  'threshold',
  'condition',
  'dossier',
  'decider',
  'coefficient',
  'base salary',
  'quota',
  'day count',
  'principle',
  'conflict',
  'type exclusion',
  'law change',
  'tie-break',
] as const
/** Kinds that speak of one award each; the others have names of their own. */
export const awardRules: readonly RuleKind[] = ['award', 'threshold', 'condition', 'decider', 'coefficient', 'quota']
export const commendationTypes = ['MERIT', 'SUDDEN', 'THEMATIC', 'MOVEMENT', 'LONG_SERVICE', 'SENIORITY', 'EXTERNAL'] as const
/** What may tell equals apart, in the order a rule names them. */
export const tieCriteria = ['woman', 'direct work', 'higher score'] as const
export const certainties = ['read', 'secondary', 'unread', 'preset', 'practice'] as const

export function certaintyOf(text: string): Certainty {
  return certainties.find((one) => one === text) ?? 'unread'
}

export function isRuleKind(text: string): text is RuleKind {
  return Object.hasOwn(bodies, text)
}

/** What a stored rule says, once more checked: a row written by an older version must not be misread. */
export function bodyOf<Kind extends RuleKind>(kind: Kind, body: unknown): RuleBody<Kind> {
  const schema: { parse: (body: unknown) => unknown } = bodies[kind]
  const parsed = schema.parse(body)
  if (!fits(kind, parsed)) throw new Error(`A rule of kind ${kind} has a body of another kind`)
  return parsed
}

function fits<Kind extends RuleKind>(kind: Kind, body: unknown): body is RuleBody<Kind> {
  return bodies[kind].safeParse(body).success
}
