-- What was called stopped was a wish: no platform had been told. Now it is to be stopped, and will be.
update card set after_free = 'STOPPING' where after_free = 'STOPPED';
update card_movement set move = 'STOPPING' where move = 'STOPPED';
