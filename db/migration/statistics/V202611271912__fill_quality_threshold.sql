-- What every installation starts with; an administrator decides otherwise.
insert into statistics_quality_threshold (id, valid_from, warned, malicious, reason, decided_at) values
(1, '2000-01-01', 0.2000, 0.0500, '系统初始', '2026-11-27 00:00:00');
