-- What every installation starts with (row 29); an administrator edits it.
insert into org_dictionary_entry (id, dictionary, code, name_zh, name_en, position, active, version) values
(131, 'CUSTOMER_SEGMENT', 'industry', '行业客户', 'Industry customers', 1, true, 0),
(132, 'CUSTOMER_SEGMENT', 'business', '商业客户', 'Business customers', 2, true, 0),
(133, 'CUSTOMER_SEGMENT', 'individual', '个体客户', 'Individual customers', 3, true, 0),
(134, 'CUSTOMER_SEGMENT', 'community', '社区客户', 'Community customers', 4, true, 0);
