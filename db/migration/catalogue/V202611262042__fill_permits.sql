-- What every installation starts with, in the words of rows 55-59; an administrator edits it.
insert into catalogue_permit (id, class_code, product_id, channel_types, segments, tiers, venues, star_least, footfall_least, equipped, note_zh, note_en, since, until, version) values
(1, 'A', null, 'own-hall', '', '', '', null, null, false, '自办营业厅', 'own halls', '2010-01-01', null, 0),
(2, 'A', null, 'cooperative-hall', '', 'partner benchmark', '', null, null, false, '优质合作门店和标杆合作厅', 'quality partner shops and benchmark cooperative halls', '2010-01-01', null, 0),
(3, 'B', null, 'own-hall', '', '', '', null, null, false, '自办营业厅', 'own halls', '2010-01-01', null, 0),
(4, 'B', null, '', '', '', '', 3, 200, true, '三星及以上、日客流 200 人以上并配有演示设备的门店', 'shops of three stars or more with 200 people passing a day and equipment to demonstrate', '2010-01-01', null, 0),
(5, 'C', null, '', '', '', '', null, null, false, '所有渠道，包括普通门店、直销员和社会自然人', 'every channel: ordinary shops, direct sellers and natural persons too', '2010-01-01', null, 0),
(6, 'X', null, 'own-hall', '', '', '', null, null, false, '自办营业厅', 'own halls', '2010-01-01', null, 0),
(7, 'X', null, '', '', '', 'campus internet-cafe ktv', null, null, false, '校园、网吧、KTV 等年轻人聚集的场所', 'venues of the young crowd: campus, internet café, KTV', '2010-01-01', null, 0),
(8, 'Y', null, 'own-hall', '', '', '', null, null, false, '自办营业厅', 'own halls', '2010-01-01', null, 0),
(9, 'Y', null, '', '', '', 'securities bank car-dealer ticket-office', null, null, false, '证券公司、银行、4S店、订票点等商务场所', 'venues of business people: securities firm, bank, car dealer, ticket office', '2010-01-01', null, 0);
