-- One row, locked by whoever writes rules: what clashes is said by their terms, and not by the key of a table.
create table activation_rule_turn (
    id tinyint not null,
    constraint pk_activation_rule_turn primary key (id)
);
