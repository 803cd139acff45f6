insert into statistics_writer (id) values (1);
