import type { Sentence } from './language/messages.ts'

/** The rules say no, in words for the person who asked. Answered with 409. */
export class Refusal extends Error {
  readonly sentence: Sentence
  constructor(sentence: Sentence) {
    super(sentence.vi)
    this.sentence = sentence
  }
}

/** The record may be seen, but this deed is not for this person. Answered with 403. */
export class Forbidden extends Error {}

/** It is not there, for this person. Answered with 404, whether it exists or not. */
export class NotFound extends Error {}

/** Too much at once; in a moment it will do. Answered with 503. */
export class Busy extends Error {}
