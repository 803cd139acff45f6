-- What every installation starts with; an administrator decides otherwise.
insert into contact_policy (id, number, quiet_from, quiet_until, limits, reason, decided_at) values
(1, 1, '21:00:00', '08:00:00', 'TOGETHER=3/8/20 COUNTER=-/-/- SMS=1/3/8 CALL=1/2/4 PUSH=2/5/12', '系统初始', '2026-11-26 00:00:00');
