-- What every installation starts with (row 66); an administrator edits it.
insert into org_dictionary_entry (id, dictionary, code, name_zh, name_en, position, active, version) values
(27281, 'MALL_CATEGORY', 'terminal', '终端', 'Terminals', 1, true, 0),
(27282, 'MALL_CATEGORY', 'number-card', '号卡', 'Number cards', 2, true, 0),
(27283, 'MALL_CATEGORY', 'data-pack', '流量包', 'Data packs', 3, true, 0),
(27284, 'MALL_CATEGORY', 'gift-pack', '礼包', 'Gift packs', 4, true, 0),
(27285, 'MALL_CATEGORY', 'recharge-card', '充值卡', 'Recharge cards', 5, true, 0),
(27286, 'MALL_CATEGORY', 'accessory', '配件', 'Accessories', 6, true, 0);
