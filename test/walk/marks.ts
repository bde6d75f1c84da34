/** Words that stand nowhere else: where one of them is read, something came through. */
export const marks = {
  name: "K'Zươn <script>zap()</script> Mẫu",
  phone: '0999123457',
  idNumber: '070999123457',
  achievement: 'Zữ nghề rèn cho cả bon suốt hai mươi năm',
  claim: 'Zạy rèn cho mười hai thanh niên',
  evidence: 'Sổ zi chép của trưởng bon',
  finding: 'Zã gặp mười một người',
  consent: 'Zà Mẫu đọc cho nghe rồi điểm chỉ',
  objection: 'Zơn nói rằng lò rèn không phải của anh ấy',
  paper: 'Zản báo cáo thành tích',
  decision: 'Zặng Giấy khen cho người giữ nghề rèn',
  story: 'Zửa lò đỏ suốt đêm ở bon Zăng',
  model: 'Zùng chung một lò cho cả bon',
  task: 'Zan giao việc thăm lò rèn',
  ballot: 'Zùi suối mận sóc',
}
