-- What stands on a card, in yuan (row 100); batches from before do not say.
alter table card_batch add column face_value decimal(19, 4);
