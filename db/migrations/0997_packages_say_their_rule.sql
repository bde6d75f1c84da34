-- The rule a received package was put together by, in the words of its sender: the receiver reads which version the
-- checklist follows, and how the case was known there.
alter table packages add column rule_said text;
