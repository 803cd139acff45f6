-- What every installation starts with: the target-customer lists of the data mart (row 76) come first.
insert into suggestion_weight (id, series, edition, product_id, matched, matched_value, points, since, until, version) values
(1, 1, 1, null, 'TARGET', '', 100, '2026-01-01 00:00:00', null, 0);
