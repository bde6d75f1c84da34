-- Two more kinds of rule that are data: what a shared unit does to a seat, and which awards never support which others.
alter table legal_rules drop constraint legal_rules_kind_check;
alter table legal_rules add constraint legal_rules_kind_check check (
  kind in ('threshold', 'coefficient', 'base salary', 'quota', 'day count', 'dossier', 'condition', 'decider', 'principle', 'conflict', 'type exclusion')
);

insert into legal_rules (id, kind, key, body, valid_from, valid_to, citation, certainty, note, entered_at) values
  ('5b0a4c1e-9a1d-4d0b-8d5e-1f6f0a7c2e01', 'conflict', 'same unit', '{"sameUnit": "asks"}', '2017-10-01', null, 'Luật không quy định; quy chế làm việc của Hội đồng quy định', 'preset', 'Cơ quan ít người thì người cùng phòng là chuyện thường: chương trình nêu ra, Hội đồng quyết định từng trường hợp. Cơ quan lớn có thể chọn đóng ngay.', '2026-11-23T00:00:00+07:00'),
  ('5b0a4c1e-9a1d-4d0b-8d5e-1f6f0a7c2e02', 'type exclusion', 'MERIT', '{"excluded": ["SUDDEN", "THEMATIC", "MOVEMENT"]}', '2017-10-01', '2025-06-30', 'Nghị định 91/2017/NĐ-CP, Nghị định 98/2023/NĐ-CP (điều khoản chưa đọc được)', 'unread', null, '2026-11-23T00:00:00+07:00'),
  ('5b0a4c1e-9a1d-4d0b-8d5e-1f6f0a7c2e03', 'type exclusion', 'MERIT', '{"excluded": ["SUDDEN", "THEMATIC", "MOVEMENT"]}', '2025-07-01', '2026-09-30', 'Nghị định 152/2025/NĐ-CP, Điều 4', 'read', null, '2026-11-23T00:00:00+07:00'),
  ('5b0a4c1e-9a1d-4d0b-8d5e-1f6f0a7c2e04', 'type exclusion', 'MERIT', '{"excluded": ["SUDDEN", "THEMATIC", "MOVEMENT"]}', '2026-10-01', '2027-02-28', 'Luật 06/2026/QH16 sửa đổi Luật Thi đua, khen thưởng (chưa đọc được toàn văn); trước đó: Nghị định 152/2025/NĐ-CP, Điều 4', 'unread', 'Tạm giữ mức của bộ quy tắc trước ngày 01/10/2026 cho tới khi có người đối chiếu với luật sửa đổi.', '2026-11-23T00:00:00+07:00');
