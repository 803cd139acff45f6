-- R6 is asked for the cards that were issued in a period, and lists them by that moment.
alter table card add index ix_card_issued (issued_at, id);
