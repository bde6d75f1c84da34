// Loaded with --practice only: whoever may come in without a password is in here, and nowhere else.
export { runPractice } from './run.ts'
