-- What every installation starts with: households and persons are many, trades and shops are few.
insert into suggestion_classing (id, side, code, kind, decided_at, decided_by, version) values
(1, 'GROUP', 'community', 'MASS', '2026-01-01 00:00:00', null, 0),
(2, 'GROUP', 'individual', 'MASS', '2026-01-01 00:00:00', null, 0),
(3, 'GROUP', 'industry', 'NICHE', '2026-01-01 00:00:00', null, 0),
(4, 'GROUP', 'business', 'NICHE', '2026-01-01 00:00:00', null, 0);
