-- What lies below the place of who silenced somebody but not in the moderator's part: there it does not hold.
create table forum_silence_exclusion (
    silence_id bigint not null,
    unit_id    bigint not null,
    constraint pk_forum_silence_exclusion primary key (silence_id, unit_id),
    constraint fk_forum_silence_exclusion_silence foreign key (silence_id) references forum_silence (id),
    index ix_forum_silence_exclusion_unit (unit_id)
);
