-- What every installation starts with; an administrator decides anew.
insert into suggestion_mode (id, product_kind, customer_kind, name_zh, name_en, channel_types, tiers, points, reason, decided_at, decided_by, version) values
(1, 'MATURE', 'MASS', '全渠道推广', 'All outlets', '', '', 5, '初始设置', '2026-01-01 00:00:00', null, 0),
(2, 'MATURE', 'NICHE', '自办厅与核心渠道', 'Own halls and core outlets', 'own-hall', 'core', 10, '初始设置', '2026-01-01 00:00:00', null, 0),
(3, 'NEW', 'MASS', '核心渠道先行', 'Core outlets first', 'own-hall exclusive', 'core benchmark', 10, '初始设置', '2026-01-01 00:00:00', null, 0),
(4, 'NEW', 'NICHE', '体验先行', 'Experience first', 'own-hall', 'benchmark', 15, '初始设置', '2026-01-01 00:00:00', null, 0);
