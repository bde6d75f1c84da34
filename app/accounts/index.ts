/** What the rest of the product may use of accounts. */
export { actorOfUser, hashOfSecret, whoSignedIn } from './who.ts'
