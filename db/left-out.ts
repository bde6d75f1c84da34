/**
 * What a backup leaves out, and why. `rows` names the rows left out in SQL; without it the whole table is.
 * A new table is in every backup unless it stands here. The queue of jobs (schema pgboss) is never part of one.
 */
const boxNotFinished = "box_id in (select id from boxes where state in ('prepared', 'open'))"

export const leftOut: { [table: string]: { rows?: string; because: string } } = {
  sign_ins: { because: 'a restore ends every sign-in' },
  api_tokens: { because: 'a restore ends every token' },
  drafts: { because: 'half-typed forms belong to the moment' },
  sealed: { because: 'sealed ballots can be opened by nobody without the key of their box, which is in no archive' },
  boxes: { rows: "state in ('prepared', 'open')", because: 'a vote under way is held again' },
  box_roll: { rows: boxNotFinished, because: 'as its box' },
  papers: { rows: boxNotFinished, because: 'as its box' },
  paper_codes: { rows: boxNotFinished, because: 'as its box' },
  paper_readings: { rows: boxNotFinished, because: 'as its box' },
  box_lines: { rows: boxNotFinished, because: 'as its box' },
  box_complaints: { rows: boxNotFinished, because: 'as its box' },
}

/** A database with a row in any of these is somebody's work: nothing is restored over it. */
export const signsOfWork = ['journal', 'users', 'subjects']
