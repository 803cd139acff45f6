-- What every installation starts with; an administrator decides otherwise.
insert into supervision_term (id, number, days, reason, decided_at) values
(1, 1, 7, '系统初始', '2026-11-30 00:00:00');
