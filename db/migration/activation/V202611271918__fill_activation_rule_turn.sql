-- What everybody locks.
insert into activation_rule_turn (id) values (1);
