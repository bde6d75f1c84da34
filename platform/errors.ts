import type { Sentence } from './language/messages.ts'
import type { Form } from './ui/typed.ts'

/** The rules say no, in words for the person who asked. Answered with 409. */
export class Refusal extends Error {
  readonly sentence: Sentence
  constructor(sentence: Sentence) {
    super(sentence.vi)
    this.sentence = sentence
  }
}

/**
 * The rules say no because of what stands, or does not stand, in some fields: as with a wrong form the page comes back with
 * 422, everything typed still there. Where no form was sent (a program asks), it is a refusal like any other.
 */
export class FieldRefusal extends Refusal {
  readonly fields: Readonly<Record<string, Sentence>>
  constructor(fields: Readonly<Record<string, Sentence>>) {
    super(Object.values(fields)[0] ?? { vi: '', en: '' })
    this.fields = fields
  }
}

/**
 * A small form was filled in wrongly: the page it stands on comes back with 422, a sentence beside the field, everything
 * typed still there. `page` is where it stands when the browser does not say.
 */
export class WrongForm extends Error {
  readonly form: Form
  readonly page: string
  constructor(form: Form, page: string) {
    super(Object.values(form.problems).join(' '))
    this.form = form
    this.page = page
  }
}

/** The record may be seen, but this deed is not for this person. Answered with 403. */
export class Forbidden extends Error {}

/** It is not there, for this person. Answered with 404, whether it exists or not. */
export class NotFound extends Error {}

/** Too much at once; in a moment it will do. Answered with 503. */
export class Busy extends Error {}
