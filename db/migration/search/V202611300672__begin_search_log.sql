insert into search_log (id, batch, dropped, rebuild, origin) values (1, 0, 0, 0, floor(rand() * 1000000000000));
