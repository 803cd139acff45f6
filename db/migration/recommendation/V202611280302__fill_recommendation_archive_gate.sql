insert into recommendation_archive_gate (id) values (1);
