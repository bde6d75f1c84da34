import type { Messages } from '#platform/language/messages.ts'

/** Sentences on how many may go on, and who does when more pass. */
export const placeMessages = {
  places: { vi: 'Số suất', en: 'Places' },
  placesWords: {
    vi: 'Khi số đạt nhiều hơn số suất, chương trình xếp theo phiếu rồi theo quy tắc ưu tiên; chỗ nào quy tắc không phân được thì người chủ trì chọn, có lý do. Đặt trước khi bỏ phiếu.',
    en: 'Where more pass than there are places, they are ranked by votes and then by the rule for equals; where the rule cannot tell, whoever presides chooses with a reason. Set before the votes.',
  },
  limit: { vi: 'Đặt số suất…', en: 'Limit the places…' },
  limitNow: { vi: 'Đặt số suất', en: 'Limit the places' },
  howMany: { vi: 'Số suất', en: 'Places' },
  basis: { vi: 'Lấy từ đâu', en: 'Where the number comes from' },
  limited: { vi: '{award}: {places} suất ({basis})', en: '{award}: {places} places ({basis})' },
  notLimited: { vi: '{award}: không giới hạn', en: '{award}: no limit' },
  waitForAll: { vi: 'Xếp khi mọi mục của hình thức này có kết quả.', en: 'Ranked once every item of this award has its outcome.' },
  allGoOn: {
    vi: 'Số đạt không vượt số suất: mọi trường hợp đạt đều được đề nghị.',
    en: 'No more pass than there are places: all of them go on.',
  },
  goOn: { vi: 'được đề nghị', en: 'goes on' },
  out: { vi: 'ngoài số suất', en: 'beyond the places' },
  toChoose: { vi: 'chờ người chủ trì chọn', en: 'whoever presides chooses' },
  why: { vi: 'Vì sao', en: 'Why' },
  candidate: { vi: 'Trường hợp', en: 'Candidate' },
  standing: { vi: 'Kết quả', en: 'Outcome' },
  byVotes: { vi: 'tỷ lệ phiếu', en: 'share of votes' },
  rankedBy: { vi: 'phân theo {criterion}', en: 'told apart by {criterion}' },
  equalBy: { vi: 'bằng nhau về {criterion}', en: 'equal by {criterion}' },
  noDataFor: { vi: '{criterion}: chưa có dữ liệu', en: '{criterion}: no data' },
  choose: { vi: 'Chọn trong những trường hợp bằng nhau…', en: 'Choose among equals…' },
  chooseNow: { vi: 'Chọn', en: 'Choose' },
  chooseWords: {
    vi: 'Quy tắc không phân được những trường hợp này. Chọn đúng {count} trường hợp; tên và lý do vào biên bản.',
    en: 'The rule does not tell these apart. Choose exactly {count}; name and reason go into the minutes.',
  },
  whom: { vi: 'Được đề nghị', en: 'Go on' },
  because: { vi: 'Lý do', en: 'Reason' },
  limitBeforeVotes: {
    vi: 'Đã bỏ phiếu hình thức này rồi, số suất không đặt hay đổi được nữa.',
    en: 'Votes on this award have begun; its places can no longer be set or changed.',
  },
  nothingToChoose: { vi: 'Không có trường hợp bằng nhau nào chờ chọn.', en: 'No equals wait for a choice.' },
  chooseExactly: { vi: 'Xin chọn đúng {count} trường hợp.', en: 'Please choose exactly {count}.' },
  chooseFirst: {
    vi: '{award}: còn {count} suất cho những trường hợp bằng nhau. Người chủ trì chọn, có lý do, rồi ký biên bản.',
    en: '{award}: {count} places are left for equals. Whoever presides chooses with a reason; then the minutes are signed.',
  },
  sayPlaces: { vi: 'Xin ghi số suất, từ 1.', en: 'Please give the number of places, from 1.' },
  sayBasis: { vi: 'Xin ghi số này lấy từ đâu.', en: 'Please say where the number comes from.' },
  sayWhom: { vi: 'Xin chọn ai được đề nghị.', en: 'Please choose who goes on.' },
  sayBecause: { vi: 'Xin ghi lý do.', en: 'Please give the reason.' },
} satisfies Messages
