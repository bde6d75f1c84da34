export const signingForms = ['head', 'TM.', 'KT.', 'TL.', 'TUQ.'] as const
export type SigningForm = (typeof signingForms)[number]

/** KT. TRƯỞNG BAN / PHÓ TRƯỞNG BAN: whoever signs for another, or for a body, says so and in which form (Điều 13). */
export function capacityOf(form: SigningForm, headTitle: string, ownTitle: string, body = '') {
  if (form === 'head') return [headTitle]
  return form === 'TM.' ? [`TM. ${body}`, ownTitle || headTitle] : [`${form} ${headTitle}`, ownTitle]
}
