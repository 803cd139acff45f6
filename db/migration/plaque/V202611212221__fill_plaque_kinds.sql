-- What every installation starts with (row 43); an administrator edits it. The plaque of kind star says how many.
insert into org_dictionary_entry (id, dictionary, code, name_zh, name_en, position, active, version) values
(121, 'PLAQUE_KIND', 'star', '星级网点', 'Starred outlet', 1, true, 0),
(122, 'PLAQUE_KIND', 'benchmark', '标杆门店', 'Benchmark shop', 2, true, 0),
(123, 'PLAQUE_KIND', 'exclusive', '指定专营店', 'Designated exclusive shop', 3, true, 0),
(124, 'PLAQUE_KIND', 'training', '培训示范点', 'Training shop', 4, true, 0);
