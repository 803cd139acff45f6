-- What everybody locks.
insert into referral_promotion_turn (id) values (1);
