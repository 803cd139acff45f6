-- What every installation starts with (row 40); an administrator edits it.
insert into org_dictionary_entry (id, dictionary, code, name_zh, name_en, position, active, version) values
(101, 'KEY_AREA_KIND', 'business-circle', '核心商圈', 'Business circle', 1, true, 0),
(102, 'KEY_AREA_KIND', 'campus', '重点校园', 'Key campus', 2, true, 0),
(103, 'KEY_AREA_KIND', 'transport-hub', '交通枢纽', 'Transport hub', 3, true, 0),
(104, 'KEY_AREA_KIND', 'industrial-park', '产业园区', 'Industrial park', 4, true, 0),
(105, 'KEY_AREA_KIND', 'market', '专业市场', 'Wholesale market', 5, true, 0),
(111, 'COMPETITOR', 'mobile', '中国移动', 'China Mobile', 1, true, 0),
(112, 'COMPETITOR', 'telecom', '中国电信', 'China Telecom', 2, true, 0),
(113, 'COMPETITOR', 'broadnet', '中国广电', 'China Broadnet', 3, true, 0);
