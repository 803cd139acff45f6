-- R12 is asked for a period and lists the registrations by their moment.
alter table card_registration add index ix_card_registration_time (registered_at, id);
