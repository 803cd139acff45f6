-- One row, locked by whoever writes promotions: no key of a table could say that the days of two do not overlap.
create table referral_promotion_turn (
    id tinyint not null,
    constraint pk_referral_promotion_turn primary key (id)
);
