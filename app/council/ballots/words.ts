/**
 * 256 short words that sound apart even without their marks: a byte becomes a word that can be read aloud.
 * Fingerprints of boxes and proposed phrases are made of them; the order must never change.
 */
export const words: readonly string[] = `
  gùi suối mận ba ong cau dừa tre trúc nứa lá hoa cúc sen súng lan
  mai đào hồng huệ ngô lúa khoai sắn đậu lạc mè vừng gừng nghệ sả ớt
  tỏi hành rau cải bầu bí mướp cà chuối cam quýt bưởi chanh xoài mít ổi
  na vải nhãn khế sim táo lê lựu hồi quế trầm thông đa bàng phượng gạo
  gòn sấu xoan lim gụ trâu bò dê ngựa voi hươu nai sóc khỉ gấu hổ
  báo cáo chồn nhím thỏ mèo gà vịt ngan ngỗng cò vạc sếu hạc yến sáo
  cuốc công trĩ gáy vẹt diều ưng cú ếch nhái rùa cua tôm ốc hến trai
  lươn chạch mực sứa kiến bướm ve tằm nhện chuồn đom núi đồi sông biển ao
  giếng thác ghềnh bến đò thuyền bè lưới đường làng bản buôn rẫy nương ruộng vườn
  nhà hiên cột kèo vách bếp khói than củi nồi niêu chum chén bát thìa mâm
  rổ rá nia sàng cối chày rìu liềm hái cày bừa đèn nến chiếu chăn gối
  khăn váy nón dép guốc vòng chuông trống chiêng khèn đàn kèn sách bút giấy múa
  hát mây gió nắng sương tuyết sấm chớp trăng trời đất cát sỏi bùn muối mật
  trà cơm cháo xôi bánh chè rượu nem phở vàng bạc đồng sắt thép ngọc gốm
  sứ len bông tơ kim chỉ xanh tím nâu xuân hạ thu trưa ngày tháng năm
  tây chợ tết rằm thầy trò cha anh em cháu con tai miệng tóc răng lưng
`
  .trim()
  .split(/\s+/)

/** Bytes as words: the fingerprint of a box, the same on every screen or something is wrong. */
export function inWords(bytes: Uint8Array) {
  return [...bytes].map((byte) => words[byte] ?? '').join(' · ')
}
