-- Until when a card that could not be stopped or reminded of is left alone, so that it does not hold up the others.
alter table card add column put_off_until datetime(6);
