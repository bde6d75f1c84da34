import type { Sentence } from '#platform/language/messages.ts'
import { messages as say } from '../messages.ts'

export const statusWords: Record<string, Sentence> = {
  reading: say.stReading,
  columns: say.stColumns,
  checking: say.stChecking,
  checked: say.stChecked,
  taking: say.stTaking,
  taken: say.stTaken,
  'taking back': say.stTakingBack,
  'taken back': say.stTakenBack,
  stopped: say.stStopped,
  unreadable: say.stUnreadable,
}

export const stateWords: Record<string, Sentence> = {
  good: say.good,
  fix: say.fix,
  double: say.double,
  known: say.known,
  waiting: say.waiting,
  skipped: say.skipped,
  taken: say.taken,
}

export const fieldWords: Record<string, Sentence> = {
  ordinal: say.fOrdinal,
  name: say.fName,
  birth: say.fBirth,
  birthMale: say.fBirthMale,
  birthFemale: say.fBirthFemale,
  sex: say.fSex,
  femaleMark: say.fFemaleMark,
  maleMark: say.fMaleMark,
  ethnic: say.fEthnic,
  ethnicGroup: say.fEthnic,
  kind: say.fKind,
  position: say.fPosition,
  organisation: say.fOrganisation,
  village: say.fVillage,
  commune: say.fCommune,
  placeId: say.fCommune,
  address: say.fAddress,
  achievement: say.fAchievement,
  award: say.fAward,
  awardCode: say.fAward,
  phone: say.fPhone,
  idNumber: say.fIdNumber,
  notes: say.fNotes,
  year: say.fYear,
  decisionNumber: say.fDecisionNumber,
  decidedOn: say.fDecidedOn,
  issuer: say.fIssuer,
}
