-- What every installation starts with (row 90): once a day and three times a month the same product for the same number.
insert into activation_rule (id, series, edition, kind, product_id, most, since, until, version) values
(1, 1, 1, 'REPEAT_DAY', null, 1, '2026-01-01 00:00:00', null, 0),
(2, 2, 1, 'REPEAT_MONTH', null, 3, '2026-01-01 00:00:00', null, 0);
