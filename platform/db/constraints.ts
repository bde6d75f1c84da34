import { Refusal } from '../errors.ts'
import type { Sentence } from '../language/messages.ts'

/**
 * The one table in which broken constraints become sentences: constraint name → what to say. Modules do not catch;
 * a constraint that is not here is a bug and answers 500.
 */
const sentences: { [constraint: string]: Sentence } = {
  users_login_key: {
    vi: 'Tên đăng nhập này đã có người dùng. Xin chọn tên khác.',
    en: 'This sign-in name is taken. Please choose another.',
  },
  organisation_names_organisation_id_daterange_excl: {
    vi: 'Trong khoảng ngày này cơ quan, đơn vị đã có một tên khác.',
    en: 'The organisation already has another name in this period.',
  },
  award_kinds_pkey: {
    vi: 'Mã này đã thuộc một danh hiệu, hình thức khác. Xin chọn mã khác.',
    en: 'This code belongs to another award already. Please choose another.',
  },
  plans_number: {
    vi: 'Số và ngày này đã thuộc một kế hoạch khác.',
    en: 'This number and day belong to another plan already.',
  },
  packages_direction_shared_id_key: {
    vi: 'Gói này vừa được nhận xong. Xin mở lại danh sách gói nhận từ cấp dưới.',
    en: 'This package has just been received. Please open the list of packages from below again.',
  },
  year_records_one_rating: {
    vi: 'Năm này vừa có xếp loại. Ghi nhầm thì rút mục cũ trước.',
    en: 'This year has just been given a rating. If it is wrong, withdraw that entry first.',
  },
  past_awards_subject_id_award_name_year_decision_number_key: {
    vi: 'Lần khen thưởng này đã có trong hồ sơ.',
    en: 'This past award is already on the record.',
  },
}

export function asRefusal(error: unknown): Refusal | null {
  const constraint = constraintOf(error)
  const sentence = constraint ? sentences[constraint] : undefined
  return sentence ? new Refusal(sentence) : null
}

function constraintOf(error: unknown) {
  if (!(error instanceof Error) || !('constraint' in error)) return null
  return typeof error.constraint === 'string' ? error.constraint : null
}
