-- A competition that is over and by whose ranking pools may serve outlets first (row 65).
create table resource_ranking (
    id          bigint      not null,
    competition varchar(60) not null,
    ended_on    date        not null,
    version     bigint      not null,
    constraint pk_resource_ranking primary key (id),
    constraint uq_resource_ranking unique (ended_on, competition)
);
