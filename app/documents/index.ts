import type { Module } from '#platform/web/app.tsx'
import { printJob } from './commands.ts'
import { printRegistered } from './printing.ts'
import { routes } from '#platform/web/context.ts'
import { documentRoutes } from './routes.tsx'
import { checkSignedCopies } from './signatures.ts'
import { signatureJob } from './trusted.ts'
import { trustedRoutes } from './trusted-routes.tsx'
import { wordRoutes } from './word-routes.tsx'

/** What the rest of the product may use of documents. */
export { draftAnew } from './anew.ts'
export { addSeries, discardDraft, draftDocument, redraftDocument, registerDocument, type Draft } from './commands.ts'
export { authorityOf, basesOn, basisOn, deciderOf, frameOn, issuedHead } from './frame.ts'
export { capacityOf } from './signing-forms.ts'
export { findDocument, letterheadOn, listDocuments, listDocumentsOf, listSeries, type Letterhead } from './queries.ts'
export { PapersOf, type FreePaper, type PaperOf } from './pages/papers-of.tsx'
export { readPaper } from './numbering.ts'
export { fileOf } from './printing.ts'
export { headName, listSigners, signerFor, withKnownSigner, type Signer } from './signers.ts'
export { knownSigners } from './pages/signature.tsx'
export { SignedCopyCard } from './pages/signed-copy.tsx'
export { signedCopyOf, type SignedCopy } from './signatures.ts'
export { look } from './figure-messages.ts'
export { showPaper } from './paper-page.tsx'
export { documentsNav, sendPaper } from './routes.tsx'
export { draftPapers, symbolOf, type DocumentKind, type DocumentStatus } from './rules.ts'

export const documents: Module = {
  name: 'documents',
  routes: routes().route('/', trustedRoutes).route('/', wordRoutes).route('/', documentRoutes),
  jobs: { [printJob]: printRegistered, [signatureJob]: checkSignedCopies },
}
