import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Refusal } from '../errors.ts'
import { filled } from '../language/messages.ts'
import { messages } from './messages.ts'

export type Account = { name: string; uid: number; gid: number }

/** PostgreSQL refuses to run as root, so root hands it to one of these: our own account where one exists. */
const preferred = ['guong-sang', 'postgres', 'nobody']

/**
 * Whose PostgreSQL it is: null means "mine". Root takes the owner of a cluster that exists, else the first
 * unprivileged account it knows. Anybody else may only run a cluster of their own.
 */
export async function chooseAccount(cluster: string): Promise<Account | null> {
  const owner = await stat(cluster).catch(() => null)
  const me = process.getuid?.()
  if (me === undefined) return null
  if (me === 0)
    return owner && owner.uid !== 0 ? { name: await accountName(owner.uid), uid: owner.uid, gid: owner.gid } : firstUnprivileged()
  if (owner && owner.uid !== me)
    throw new Refusal(filled(messages.otherOwner, { folder: dirname(cluster), owner: await accountName(owner.uid) }))
  if (!(await accounts()).some(({ uid }) => uid === me)) throw new Refusal(filled(messages.noAccountName, { uid: me }))
  return null
}

export async function accountName(uid: number) {
  return (await accounts()).find((account) => account.uid === uid)?.name ?? String(uid)
}

async function firstUnprivileged() {
  const known = await accounts()
  const found = preferred
    .map((name) => known.find((account) => account.name === name))
    .find((account) => account !== undefined && account.uid !== 0)
  if (!found) throw new Refusal(messages.noUnprivilegedUser)
  return found
}

async function accounts(): Promise<Account[]> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '')
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}
