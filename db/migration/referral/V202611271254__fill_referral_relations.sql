-- What every installation starts with (row 94); an administrator edits it.
insert into org_dictionary_entry (id, dictionary, code, name_zh, name_en, position, active, version) values
(27181, 'REFERRAL_RELATION', 'friend', '朋友', 'Friend', 1, true, 0),
(27182, 'REFERRAL_RELATION', 'schoolmate', '同学', 'Schoolmate', 2, true, 0),
(27183, 'REFERRAL_RELATION', 'family', '家人', 'Family', 3, true, 0),
(27184, 'REFERRAL_RELATION', 'colleague', '同事', 'Colleague', 4, true, 0);
