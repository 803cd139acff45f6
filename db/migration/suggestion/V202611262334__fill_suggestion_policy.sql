-- Three products, a month of rest for what was refused, and no hold-out group until somebody decides on one.
insert into suggestion_policy (id, number, most, least_points, rest_days, hold_out_percent, reason, decided_by, decided_at) values
(1, 1, 3, 1, 30, 0, '初始策略', null, '2026-01-01 00:00:00');
