-- What a year of work was rated, and initiatives that were recognised: what conditions of awards ask for beside awards.
create table year_records (
  id uuid primary key,
  subject_id uuid not null references subjects,
  kind text not null check (kind in ('rating', 'initiative')),
  year int not null check (year between 1945 and 2200),
  grade text not null,
  words text not null check (words <> ''),
  decision text not null default '',
  entered_by uuid not null references users,
  entered_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_because text,
  check ((kind = 'rating' and grade in ('done', 'good', 'excellent')) or (kind = 'initiative' and grade in ('base', 'province', 'state'))),
  check ((withdrawn_at is null) = (withdrawn_because is null))
);
create unique index year_records_one_rating on year_records (subject_id, year) where kind = 'rating' and withdrawn_at is null;
create index year_records_subject on year_records (subject_id) where withdrawn_at is null;

-- Conditions and deciders of the awards that had none, as the law before and after 01/10/2026 has them; and those that can
-- now be answered from ratings and initiatives, written anew (the rows before them stay).
create temporary table shipped (kind text, key text, body jsonb, article text) on commit drop;
insert into shipped values
  ('condition', 'CSTT', '["Hoàn thành tốt nhiệm vụ trở lên [xếp loại tốt liên tục 1]", "Tự lực, đoàn kết, tích cực tham gia phong trào thi đua"]', 'Điều 24'),
  ('condition', 'CSTDCS', '["Đạt tiêu chuẩn Lao động tiên tiến hoặc Chiến sĩ tiên tiến", "Có một trong các điều:", "- Hoàn thành xuất sắc nhiệm vụ [xếp loại xuất sắc liên tục 1]", "- Có sáng kiến được cơ sở công nhận [sáng kiến cơ sở 1 trong 1 năm]", "- Có đề tài, đề án khoa học, công trình đã nghiệm thu", "- Mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu"]', 'Điều 23'),
  ('condition', 'CSTD_BT', '["Có 3 lần liên tục đạt Chiến sĩ thi đua cơ sở [liên tục CSTDCS 3]", "Có một trong các điều:", "- Sáng kiến áp dụng hiệu quả, có khả năng nhân rộng trong bộ, tỉnh [sáng kiến tỉnh 1]", "- Đề tài, đề án khoa học, công trình đã nghiệm thu, có ảnh hưởng trong bộ, tỉnh", "- Mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu"]', 'Điều 22'),
  ('condition', 'CSTDTQ', '["Có 2 lần liên tục đạt Chiến sĩ thi đua bộ, ban, ngành, tỉnh [liên tục CSTD_BT 2]", "Có một trong các điều:", "- Sáng kiến áp dụng hiệu quả, có khả năng nhân rộng toàn quốc [sáng kiến toàn quốc 1]", "- Đề tài, đề án khoa học, công trình đã nghiệm thu, có ảnh hưởng toàn quốc", "- Mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu"]', 'Điều 21'),
  ('condition', 'BK_BT', '["Cá nhân gương mẫu và có một trong các điều: [cá nhân]", "- Xuất sắc trong phong trào thi đua [cá nhân]", "- Nhiều thành tích hoặc thành tích đột xuất có ảnh hưởng [cá nhân]", "- Đóng góp cho kinh tế - xã hội, khoa học, từ thiện [cá nhân]", "- 2 lần liên tục đạt Chiến sĩ thi đua cơ sở [cá nhân] [liên tục CSTDCS 2]", "- Từ 2 năm liên tục hoàn thành xuất sắc nhiệm vụ, có 2 sáng kiến được công nhận và áp dụng ở cơ sở [cá nhân] [xếp loại xuất sắc liên tục 2] [sáng kiến cơ sở 2]", "- Công nhân, nông dân: nhiều thành tích trong lao động, có ảnh hưởng trong xã hoặc đơn vị [cá nhân]", "Tập thể đoàn kết, gương mẫu và có một trong các điều: [tập thể]", "- Xuất sắc trong phong trào thi đua [tập thể]", "- Thành tích đột xuất xuất sắc [tập thể]", "- Đóng góp cho kinh tế - xã hội, khoa học, từ thiện [tập thể]", "- 2 năm liên tục hoàn thành xuất sắc nhiệm vụ hoặc đạt Tập thể lao động xuất sắc, thực hiện tốt dân chủ cơ sở [tập thể]", "Hộ gia đình gương mẫu, đóng góp công sức, đất đai, tài sản cho địa phương, xã hội [hộ]"]', 'Điều 74'),
  ('condition', 'BK_TTG', '["Cá nhân có một trong các điều: [cá nhân]", "- Đã có Bằng khen cấp bộ, tỉnh, từ 5 năm liên tục hoàn thành tốt nhiệm vụ trở lên, trong đó có 3 lần Chiến sĩ thi đua cơ sở [cá nhân] [đã có BK_BT] [xếp loại tốt liên tục 5] [đã có CSTDCS 3 trong 5 năm]", "- Tiêu biểu xuất sắc trong phong trào [cá nhân]", "- Nhiều thành tích hoặc thành tích đột xuất có ảnh hưởng trong bộ, tỉnh, hoặc giải khu vực [cá nhân]", "- Đóng góp cho kinh tế - xã hội, khoa học, từ thiện [cá nhân]", "- Nông dân: mô hình hiệu quả, ổn định từ 2 năm, có ảnh hưởng và giúp hộ khác [cá nhân]", "- Công nhân: sáng kiến có giá trị cao và đào tạo người khác [cá nhân]", "Tập thể có một trong các điều: [tập thể]", "- Thành tích đột xuất, đóng góp có ảnh hưởng trong bộ, tỉnh [tập thể]", "- Tiêu biểu của cụm, khối do trung ương tổ chức hoặc khi tổng kết phong trào [tập thể]", "- Đã có Bằng khen cấp bộ, tỉnh, từ 5 năm liên tục xuất sắc, có 1 Cờ thi đua hoặc 2 Bằng khen cấp bộ, tỉnh [tập thể] [đã có BK_BT]", "Hộ gia đình gương mẫu, đóng góp lớn công sức, đất đai, tài sản cho địa phương, xã hội [hộ]"]', 'Điều 73'),
  ('condition', 'CO_BT', '["Có một trong các điều:", "- Dẫn đầu cụm, khối: vượt chỉ tiêu, là mô hình của bộ, tỉnh; nội bộ đoàn kết, tổ chức trong sạch, thực hành tiết kiệm", "- Dẫn đầu phong trào theo chuyên đề từ 3 năm khi tổng kết"]', 'Điều 26'),
  ('condition', 'CO_CP', '["Có một trong các điều:", "- Tiêu biểu nhất trong các tập thể dẫn đầu cụm, khối: xuất sắc, vượt chỉ tiêu; đoàn kết, trong sạch, tiết kiệm", "- Dẫn đầu cụm, khối do Hội đồng trung ương tổ chức", "- Dẫn đầu phong trào do Thủ tướng phát động từ 5 năm khi sơ kết, tổng kết"]', 'Điều 25'),
  ('condition', 'DVQT', '["100 % cá nhân hoàn thành nhiệm vụ, từ 70 % trở lên đạt Chiến sĩ tiên tiến", "Hoàn thành xuất sắc nhiệm vụ, nội bộ đoàn kết"]', 'Điều 27 khoản 2'),
  ('condition', 'DVTT', '["Từ 70 % cá nhân trở lên đạt Chiến sĩ tiên tiến", "Không có cá nhân bị kỷ luật từ cảnh cáo trở lên", "Hoàn thành tốt nhiệm vụ, nội bộ đoàn kết"]', 'Điều 28 khoản 2'),
  ('condition', 'XPTB', '["Dẫn đầu phong trào thi đua của tỉnh", "Đạt các tiêu chuẩn của Điều 29: hoàn thành nhiệm vụ; kinh tế ổn định, phát triển; đời sống văn hóa; môi trường an toàn, sạch đẹp; chấp hành pháp luật. Chi tiết do UBND cấp tỉnh quy định"]', 'Điều 29'),
  ('condition', 'TDPVH', '["Hằng năm đạt năm tiêu chuẩn của Điều 30; chi tiết do UBND cấp tỉnh quy định"]', 'Điều 30'),
  ('condition', 'GDVH', '["Hằng năm đạt ba tiêu chuẩn của Điều 31; chi tiết do UBND cấp tỉnh quy định"]', 'Điều 31'),
  ('condition', 'KNC_BT', '["Có đóng góp vào sự phát triển của bộ, ngành, tỉnh, tổ chức theo tiêu chuẩn mà nơi ấy quy định", "Mỗi người chỉ được tặng một lần [chưa có KNC_BT]"]', 'Điều 71'),
  ('condition', 'HCLD_1', '["Cá nhân có một trong các điều: [cá nhân]", "- Đã có Huân chương Lao động hạng Nhì, sau đó từ 5 năm liên tục hoàn thành tốt nhiệm vụ trở lên, có 3 năm xuất sắc và 2 lần Chiến sĩ thi đua bộ, tỉnh [cá nhân] [đã có HCLD_2] [xếp loại tốt liên tục 5] [xếp loại xuất sắc 3 trong 5 năm] [đã có CSTD_BT 2 trong 5 năm]", "- Nông dân: 3 sáng kiến hoặc mô hình ổn định từ 5 năm [cá nhân]", "- Trường hợp khác của Điều 42 [cá nhân]", "Tập thể đã có Huân chương Lao động hạng Nhì, sau đó từ 5 năm liên tục xuất sắc, có cờ thi đua theo Điều 42 [tập thể]"]', 'Điều 42'),
  ('condition', 'HCLD_2', '["Cá nhân có một trong các điều: [cá nhân]", "- Đã có Huân chương Lao động hạng Ba, sau đó từ 5 năm liên tục hoàn thành tốt nhiệm vụ trở lên, có 2 năm xuất sắc và 1 lần Chiến sĩ thi đua bộ, tỉnh [cá nhân] [đã có HCLD_3] [xếp loại tốt liên tục 5] [xếp loại xuất sắc 2 trong 5 năm] [đã có CSTD_BT 1 trong 5 năm]", "- Nông dân: 2 sáng kiến hoặc mô hình ổn định từ 4 năm [cá nhân]", "- Trường hợp khác của Điều 43 [cá nhân]", "Tập thể đã có Huân chương Lao động hạng Ba, sau đó từ 5 năm liên tục xuất sắc, có cờ thi đua theo Điều 43 [tập thể]"]', 'Điều 43'),
  ('condition', 'HCLD_3', '["Cá nhân có một trong các điều: [cá nhân]", "- Đã có Bằng khen của Thủ tướng Chính phủ, sau đó từ 5 năm liên tục hoàn thành tốt nhiệm vụ trở lên, có 1 năm xuất sắc và 3 lần Chiến sĩ thi đua cơ sở [cá nhân] [đã có BK_TTG] [xếp loại tốt liên tục 5] [xếp loại xuất sắc 1 trong 5 năm] [đã có CSTDCS 3 trong 5 năm]", "- Nông dân: sáng kiến hoặc mô hình ổn định từ 3 năm [cá nhân]", "- Trường hợp khác của Điều 44 [cá nhân]", "Tập thể thành lập từ 10 năm, đã có Bằng khen của Thủ tướng Chính phủ, sau đó từ 5 năm liên tục xuất sắc, có cờ thi đua theo Điều 44 [tập thể]"]', 'Điều 44'),
  ('decider', 'CSTT', '"Người đứng đầu đơn vị lực lượng vũ trang theo quy định của Bộ Quốc phòng, Bộ Công an"', 'Điều 80'),
  ('decider', 'DVTT', '"Người đứng đầu đơn vị lực lượng vũ trang theo quy định của Bộ Quốc phòng, Bộ Công an"', 'Điều 80'),
  ('decider', 'DVQT', '"Bộ trưởng Bộ Quốc phòng, Bộ trưởng Bộ Công an hoặc người được phân cấp"', 'Điều 79'),
  ('decider', 'KNC_BT', '"Người đứng đầu bộ, ban, ngành, tỉnh, tổ chức tặng kỷ niệm chương"', 'Điều 71'),
  ('decider', 'TDPVH', '"Chủ tịch UBND cấp huyện đến hết ngày 30/6/2025; sau đó là Chủ tịch UBND cấp xã (chưa đối chiếu được văn bản)"', 'Điều 80');
insert into shipped
select 'decider', code, '"Chủ tịch nước"', 'Điều 77' from award_kinds
where code in ('HCLD_1', 'HCLD_2', 'HCLD_3', 'HCDL_1', 'HCDL_2', 'HCDL_3', 'HCHCM', 'HCSV', 'HCBVTQ_1', 'HCBVTQ_2', 'HCBVTQ_3', 'HCDDK', 'HCDC',
  'AHLD', 'AHLLVT', 'BMVNAH', 'NGND', 'NGUT', 'TTND', 'TTUT', 'NSND', 'NSUT', 'NNND', 'NNUT', 'HUYCHUONG', 'GTHCM', 'GTNN');

insert into legal_rules (id, kind, key, body, valid_from, valid_to, citation, certainty, note, entered_at)
select md5('0997 ' || s.kind || ' ' || s.key || ' ' || p.since)::uuid, s.kind, s.key,
  case when s.kind = 'decider' then jsonb_build_object('who', s.body #>> '{}', 'agencyMayDecide', false) else jsonb_build_object('parts', s.body) end,
  p.since, p.upto,
  case when p.since < '2026-10-01' then 'Luật Thi đua, khen thưởng số 06/2022/QH15, ' || s.article
    else 'Luật 06/2026/QH16 sửa đổi Luật Thi đua, khen thưởng (chưa đọc được toàn văn); trước đó: Luật Thi đua, khen thưởng số 06/2022/QH15, ' || s.article end,
  case when p.since >= '2026-10-01' or s.key = 'TDPVH' then 'unread' else 'read' end,
  case when p.since >= '2026-10-01' then 'Tạm giữ mức của bộ quy tắc trước ngày 01/10/2026 cho tới khi có người đối chiếu với luật sửa đổi.' end,
  '2026-11-23T00:00:01+07:00'
from shipped s
cross join (values (date '2024-01-01', date '2026-09-30'), ('2026-10-01', null)) as p (since, upto);
